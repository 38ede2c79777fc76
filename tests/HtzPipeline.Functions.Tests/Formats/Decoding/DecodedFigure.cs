namespace HtzPipeline.Functions.Tests.Formats.Decoding;

/// <summary>A figure as another reader reads it from an answer: value and decimals are null where it is missing, the text where it was computed.</summary>
internal sealed record DecodedFigure(
    string Indicator, string Area, string Measure, string Period, decimal? Value, int? Decimals, char Status, string Unit, string? Precision, bool Derived, string? Text);
