namespace HtzPipeline.Functions.Tests.Formats.Decoding;

/// <summary>
/// A figure as another reader reads it from an answer: value and decimals are null where it is missing, the text where it was computed, and by whose word it
/// or what it is computed of was let through where that needed nobody's.
/// </summary>
internal sealed record DecodedFigure(
    string Indicator, string Area, string Measure, string Period, decimal? Value, int? Decimals, char Status, string Unit, string? Precision, bool Derived, string? Text, string? Word)
{
    /// <summary>By whose word, of what a format tells: the kind of the decision that is the figure's source, that source, and what it rests on.</summary>
    public static string? WordOf(string? decision, string? submission, string? restsOn) => decision == "approval" ? submission : restsOn;
}
