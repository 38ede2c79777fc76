using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HtzPipeline.Core.Tests.Reading;

namespace HtzPipeline.Core.Tests.Reporting;

/// <summary>A workbook such as a clerk keeps: formats, a note, a drop-down list, a print area, formulas.</summary>
internal static class ClerksWorkbook
{
    public const string NoteOfClerk = "去年口径";

    private const string Vml = """
        <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>3</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>
        """;

    public static MemoryStream Build()
    {
        var file = new MemoryStream();
        new WorkbookBuilder()
            .Sheet(
                "月报",
                [
                    ["2019年9月主要指标", null, null],
                    ["单位:亿元", null, null],
                    ["指标", "本月", "累计"],
                    ["规模以上工业总产值", new WorkbookBuilder.Formatted(8.1, "0.00"), 58.33],
                    ["固定资产投资", new WorkbookBuilder.Formula("B4*2", 16.2), "abc"],
                ],
                merges: ["A1:C1"])
            .Sheet("另一表", [["指标", "2019年9月(亿元)"], ["利润总额", 1.5]])
            .Build()
            .CopyTo(file);
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var sheet = document.WorkbookPart!.WorksheetParts.Single(part => part.Worksheet!.Descendants<MergeCell>().Any());
            AddNote(sheet);
            sheet.Worksheet!.Append(
                new DataValidations(new DataValidation { Type = DataValidationValues.List, Formula1 = new("\"a,b\""), SequenceOfReferences = new(["C4"]) }),
                new PageMargins { Left = 0.5, Right = 0.5, Top = 1, Bottom = 1, Header = 0.1, Footer = 0.1 },
                new LegacyDrawing { Id = sheet.GetIdOfPart(sheet.VmlDrawingParts.Single()) });
            document.WorkbookPart.Workbook!.InsertAfter(
                new DefinedNames(new DefinedName("另一表!$A$1:$B$2") { Name = "_xlnm.Print_Area", LocalSheetId = 1 }), document.WorkbookPart.Workbook.Sheets);
        }

        file.Position = 0;
        return file;
    }

    /// <summary>The same with a macro in it.</summary>
    public static MemoryStream WithMacro()
    {
        var file = Build();
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            using var macro = new MemoryStream([0xD0, 0xCF, 0x11, 0xE0]);
            document.WorkbookPart!.AddNewPart<VbaProjectPart>().FeedData(macro);
        }

        return Rewritten(file, "[Content_Types].xml", types => types.Replace(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml", StringComparison.Ordinal));
    }

    /// <summary>A workbook whose styles have been left out, as small writers do.</summary>
    public static MemoryStream WithoutStyles(MemoryStream file)
    {
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            document.WorkbookPart!.DeletePart(document.WorkbookPart.WorkbookStylesPart!);
        }

        file.Position = 0;
        return file;
    }

    /// <summary>A part of a workbook, made over.</summary>
    public static MemoryStream Rewritten(MemoryStream file, string part, Func<string, string> change)
    {
        using (var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(part)!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }

            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(change(text));
        }

        file.Position = 0;
        return file;
    }

    private static void AddNote(WorksheetPart sheet)
    {
        sheet.AddNewPart<WorksheetCommentsPart>().Comments = new(
            new Authors(new Author("王会计")),
            new CommentList(new Comment(new CommentText(new Run(new Text(NoteOfClerk)))) { Reference = "B4", AuthorId = 0 }));
        using var vml = new MemoryStream(Encoding.UTF8.GetBytes(Vml));
        sheet.AddNewPart<VmlDrawingPart>().FeedData(vml);
    }
}
