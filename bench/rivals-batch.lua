-- Many notes in one process of Pandoc: Markdown, Word, and what Typst makes a PDF of.
local function write(path, text)
  local file = assert(io.open(path, 'wb'))
  file:write(text)
  file:close()
end

local folder = arg[1]
local template = pandoc.template.compile(pandoc.template.default('typst'))
for i = 2, #arg do
  local file = assert(io.open(arg[i], 'rb'))
  local doc = pandoc.read(file:read('a'), 'gfm')
  file:close()
  doc.meta.title = pandoc.MetaString('Notes')
  doc.meta.lang = pandoc.MetaString('en')
  local stem = folder .. '/rival-' .. (i - 1)
  write(stem .. '.md', pandoc.write(doc, 'gfm'))
  write(stem .. '.docx', pandoc.write(doc, 'docx'))
  write(stem .. '.typ', pandoc.write(doc, 'typst', { template = template }))
end
