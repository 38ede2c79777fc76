namespace HtzPipeline.Core.Reading;

/// <summary>What is wrong with a workbook's cell itself.</summary>
internal enum CellFlaw : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A formula whose result was not saved with the workbook.</summary>
    FormulaWithoutValue,

    /// <summary>An error value such as <c>#DIV/0!</c>.</summary>
    ErrorValue,

    /// <summary>What it holds is broken in the file.</summary>
    Damaged,
}
