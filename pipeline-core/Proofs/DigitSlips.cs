using System.Globalization;

namespace HtzPipeline.Core.Proofs;

/// <summary>What may have happened to the digits of a number that it is not the right one.</summary>
internal static class DigitSlips
{
    private const int MostDecimals = 10;

    /// <summary>The slip that leads from what a claim should be to what it is.</summary>
    public static Slip Between(Claim claim, Truth truth)
    {
        if (claim.Words.Approximation != Approximation.None || truth.Middle is not { } middle)
        {
            return Slip.None;
        }

        if (Agreement.Exists(-claim.Values, truth.Values) && claim.Words.Number.Value != 0)
        {
            return Slip.Sign;
        }

        var number = claim.Words.Number;
        var decimals = Math.Clamp(number.LastDigit, 0, MostDecimals);
        var should = Digits((middle / claim.Unit.Scale).ToDecimal(decimals));
        var printed = Digits(number.Value);
        return AreSwapped(printed, should) ? Slip.DigitsSwapped
            : IsMoved(printed, should) ? Slip.DecimalPoint
            : IsOneDigitOff(printed, should) ? Slip.OneDigit
            : Slip.None;
    }

    private static string Digits(decimal value) => Math.Abs(value).ToString(CultureInfo.InvariantCulture);

    private static bool AreSwapped(string one, string other)
    {
        var (left, right) = (one.Replace(".", "", StringComparison.Ordinal), other.Replace(".", "", StringComparison.Ordinal));
        if (left.Length != right.Length)
        {
            return false;
        }

        var apart = Enumerable.Range(0, left.Length).Where(i => left[i] != right[i]).ToList();
        return apart is [var first, var second] && second == first + 1 && left[first] == right[second] && left[second] == right[first];
    }

    private static bool IsMoved(string one, string other)
    {
        var (left, right) = (Bare(one), Bare(other));
        return one != other && left.Length > 1 && left == right;

        static string Bare(string digits) => digits.Replace(".", "", StringComparison.Ordinal).Trim('0');
    }

    private static bool IsOneDigitOff(string one, string other) =>
        one.Length > 2 && one.Length == other.Length && one.Where((character, i) => character != other[i]).Take(2).Count() == 1;
}
