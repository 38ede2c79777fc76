namespace HtzPipeline.Core.Reading;

/// <summary>How much of a file is read at most; beyond, reading stops with a finding. The defaults are far above any bulletin.</summary>
public sealed record ReadingLimits
{
    /// <summary>The limits used unless set otherwise.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>The size of the file in bytes.</summary>
    public long Bytes { get; init; } = 32L << 20;

    /// <summary>The number of cells of all sheets together. A tidy CSV file, which is not kept in memory, is bounded by <see cref="Bytes"/> alone.</summary>
    public int Cells { get; init; } = 2_000_000;

    /// <summary>The number of sheets.</summary>
    public int Sheets { get; init; } = 100;

    /// <summary>The number of columns of a sheet, or of fields of a record; 16,384 is what a spreadsheet has.</summary>
    public int Columns { get; init; } = 16_384;

    /// <summary>The characters of all texts of a workbook together, each shared text counted once.</summary>
    public int TextLength { get; init; } = 32 << 20;

    /// <summary>The bytes that what is read of an archive or workbook may inflate to, counted while inflating.</summary>
    public long InflatedBytes { get; init; } = 256L << 20;

    /// <summary>How many times its compressed size an archive or workbook may inflate to, once it is past a megabyte.</summary>
    public int InflationRatio { get; init; } = 200;

    /// <summary>The number of files in an archive, or of parts of a workbook.</summary>
    public int Members { get; init; } = 4_096;

    /// <summary>
    /// The steps of work, each a look at one cell or character, that reading, mapping and checking may take on any file; one of more
    /// bytes or cells may take more in proportion. Counted, never timed: the same file always gets the same verdict.
    /// </summary>
    public long Steps { get; init; } = 50_000_000;

    /// <summary>The number of findings, of which each is kept until all are known: a file with more is no bulletin.</summary>
    public int Findings { get; init; } = 50_000;

    /// <summary>The length of one field in characters; 32,767 is what a spreadsheet cell holds.</summary>
    public int FieldLength { get; init; } = 32_767;
}
