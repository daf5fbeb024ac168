import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './judges.ts'

/** A macro for LibreOffice: it opens a file, replaces some words and saves the file as Word's. */
const macro = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Edit(source As String, target As String, was As String, becomes As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim document As Object
  document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  Dim search As Object
  search = document.createReplaceDescriptor()
  search.SearchString = was
  search.ReplaceString = becomes
  document.replaceAll(search)
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "MS Word 2007 XML"
  document.storeToURL(ConvertToURL(target), filter())
  document.close(True)
End Sub
</script:module>
`

/**
 * Opens a Word file in LibreOffice, changes words in it and saves it elsewhere, as a person would.
 *
 * @param folder where LibreOffice keeps its profile
 */
export function editInLibreOffice(
  source: string,
  target: string,
  [was, becomes]: readonly [was: string, becomes: string],
  folder: string,
): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const module = join(folder, 'profile', 'user', 'basic', 'Standard', 'Module1.xba')
  if (!existsSync(module)) {
    mkdirSync(folder, { recursive: true })
    // The first start lays out the profile, with an empty module in it.
    run('soffice', ['--headless', profile, 'macro:///Standard.Module1.Main()'])
    writeFileSync(module, macro)
  }
  const words = [source, target, was, becomes].map((word) => `"${word}"`).join(',')
  const ran = run('soffice', ['--headless', profile, `macro:///Standard.Module1.Edit(${words})`])
  if (!existsSync(target)) throw new Error(`Cannot edit ${source} in LibreOffice: ${ran.err}`)
}
