namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>A value of a coded dimension or attribute.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name for people; null where only the code is given.</param>
internal readonly record struct CodedValue(string Code, string? Name = null)
{
    /// <summary>What it is called: its name, or else its code.</summary>
    public string Label => string.IsNullOrWhiteSpace(Name) ? Code : Name;

    /// <summary>Whether it says that its dimension does not apply (_Z, _X): such a value names nothing.</summary>
    public bool IsVoid => Code is "_Z" or "_X" or "_O";

    /// <summary>Whether it can stand for what is measured: a total cannot, and neither can a bare code of one letter.</summary>
    public bool IsTelling => !IsVoid && Code is not ("_T" or "T" or "TOTAL" or "TOT") && Label.Length > 1
        && !Label.Equals("total", StringComparison.OrdinalIgnoreCase) && Label is not ("合计" or "总计");

    /// <summary>Reads a cell <c>ID: name</c> of an SDMX-CSV message with <c>labels=both</c>; a cell without a name is its code.</summary>
    public static CodedValue Read(string cell)
    {
        var parting = cell.IndexOf(": ", StringComparison.Ordinal);
        return parting > 0 ? new(cell[..parting].Trim(), cell[(parting + 2)..].Trim()) : new(cell.Trim());
    }
}
