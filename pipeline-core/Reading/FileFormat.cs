namespace HtzPipeline.Core.Reading;

/// <summary>The formats that are read.</summary>
internal enum FileFormat
{
    /// <summary>Text with delimiters.</summary>
    Csv,

    /// <summary>Office Open XML workbook, with or without macros.</summary>
    Xlsx,

    /// <summary>BIFF workbook, most often in an OLE container.</summary>
    Xls,

    /// <summary>Web page with tables, often named .xls.</summary>
    Html,

    /// <summary>XML Spreadsheet 2003.</summary>
    SpreadsheetMl,

    /// <summary>OpenDocument spreadsheet.</summary>
    Ods,

    /// <summary>OpenDocument spreadsheet in one XML file.</summary>
    Fods,

    /// <summary>Office Open XML document that is encrypted as a whole, in an OLE container.</summary>
    Encrypted,

    /// <summary>Archive of several of these.</summary>
    Zip,

    /// <summary>A data message in JSON.</summary>
    Json,

    /// <summary>Office Open XML document.</summary>
    Docx,

    /// <summary>Portable Document Format.</summary>
    Pdf,
}
