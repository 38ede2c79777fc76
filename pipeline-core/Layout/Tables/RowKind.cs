namespace HtzPipeline.Core.Layout.Tables;

/// <summary>What a row of a sheet looks like, taken by itself.</summary>
internal enum RowKind : byte
{
    /// <summary>Nothing in it.</summary>
    Blank,

    /// <summary>One text: a title, a heading, or a label without figures.</summary>
    Lone,

    /// <summary>States the unit: 单位:万元.</summary>
    Unit,

    /// <summary>Begins as a note does: 注:, 数据来源.</summary>
    Note,

    /// <summary>Says who filled the form in: 填报单位, 制表人. Above a table it may state more; below one it is a note.</summary>
    Signature,

    /// <summary>Several texts or periods and no figures.</summary>
    Header,

    /// <summary>Numbers the columns of a form: 甲, 乙, 1, 2, 3.</summary>
    ColumnNumbers,

    /// <summary>Has figures, or marks for missing ones.</summary>
    Data,
}
