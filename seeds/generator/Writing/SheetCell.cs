namespace HtzPipeline.Seeds.Writing;

/// <summary>A cell of a sheet: a text, a number with its printed decimals (the scale), or nothing.</summary>
internal readonly record struct SheetCell(string? Text, decimal? Number, Look Look)
{
    public static implicit operator SheetCell(string text) => new(text, null, Look.Centred);

    public static implicit operator SheetCell(decimal? number) => new(null, number, Look.Centred);
}
