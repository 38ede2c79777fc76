using System.Globalization;

namespace HtzPipeline.Generated.Proofreading;

/// <summary>How a writer prints numbers.</summary>
/// <param name="IsGrouped">Whether thousands are set apart.</param>
/// <param name="IsFullWidth">Whether the digits are full width.</param>
public readonly record struct NumberPrint(bool IsGrouped, bool IsFullWidth)
{
    /// <summary>A number with all its decimals.</summary>
    public string Of(decimal value)
    {
        var text = value.ToString((IsGrouped ? "#,##0." : "0.") + new string('0', value.Scale), CultureInfo.InvariantCulture);
        return IsFullWidth ? string.Concat(text.Select(character => char.IsAsciiDigit(character) ? (char)(character - '0' + '\uFF10') : character)) : text;
    }
}
