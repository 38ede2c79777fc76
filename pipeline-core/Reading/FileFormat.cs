namespace HtzPipeline.Core.Reading;

/// <summary>The formats that are read.</summary>
internal enum FileFormat
{
    /// <summary>Text with delimiters.</summary>
    Csv,

    /// <summary>Office Open XML workbook.</summary>
    Xlsx,

    /// <summary>BIFF workbook in an OLE container.</summary>
    Xls,

    /// <summary>A data message in JSON.</summary>
    Json,
}
