using System.Text.RegularExpressions;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Validation;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Proofs;

/// <summary>
/// Holds the numbers of a draft against each other, whatever is published: two statements of the same, shares of amounts, gaps between
/// growths, and the rules of the catalogue (sums, parts, changes of shares).
/// </summary>
/// <param name="catalogue">The reference data.</param>
internal sealed partial class Contradictions(IndicatorCatalogue catalogue)
{
    private static readonly HashSet<FindingKind> OfRules =
    [
        FileFindings.PartAboveTotal, FileFindings.PartsAboveTotal, FileFindings.PartsNotTotal, FileFindings.SumNotTotal, FileFindings.Residual,
        FileFindings.ShareChangeUnsupported, FileFindings.RatioNotQuotient, FileFindings.CurrentAboveCumulative, FileFindings.CurrentNotDifference,
        FileFindings.AreaAboveWhole, FileFindings.AreasAboveWhole, FileFindings.AreasNotWhole,
        PublishedFindings.GrowthNotRatio, PublishedFindings.CumulativeFalls,
    ];

    /// <summary>What contradicts numbers, by their places.</summary>
    /// <param name="numbers">The numbers with the reading that each is judged by.</param>
    public IReadOnlyDictionary<Place, Contradiction> Among(IReadOnlyList<(DraftNumber Number, Claim Claim)> numbers)
    {
        var claims = numbers.Select(one => TextClaim.Make(one.Number, one.Claim)).OfType<TextClaim>().ToList();
        var found = new Dictionary<Place, Contradiction>();
        foreach (var (place, contradiction) in Statements(claims).Concat(Shares(claims)).Concat(Gaps(claims)).Concat(ShareChanges(claims)).Concat(Rules(claims)))
        {
            if (!found.TryGetValue(place, out var known) || (known.IsHint && !contradiction.IsHint))
            {
                found[place] = contradiction;
            }
        }

        return found;
    }

    private static IEnumerable<(Place, Contradiction)> Statements(List<TextClaim> claims)
    {
        foreach (var same in claims.GroupBy(claim => (claim.Of, claim.Measured)))
        {
            // What is printed in the same way has the same values: of a text that says a thing over and over only as many are compared as it says differently.
            var different = same.DistinctBy(claim => (claim.BaseValues.Lower, claim.BaseValues.Upper)).ToList();
            foreach (var one in different.Count < 2 ? Enumerable.Empty<TextClaim>() : same)
            {
                if (different.Find(other => !Agreement.Exists(one.BaseValues, other.BaseValues)) is { } other)
                {
                    yield return (one.Number.Place, new(
                        [other.Number.Place],
                        new($"文中另一处为{other.Number.Text},两处矛盾。", $"Elsewhere the text has {other.Number.Text}; the two contradict each other."),
                        null,
                        IsHint: false));
                }
            }
        }
    }

    private IEnumerable<(Place, Contradiction)> Shares(List<TextClaim> claims)
    {
        var amounts = claims.Where(claim => claim.IsAmount).ToLookup(claim => claim.Of);
        foreach (var share in claims.Where(claim => claim.IsShare))
        {
            var totals = share.Claim.Figure.Parents.SelectMany(name => new[] { "?" + name, catalogue.FindIndicator(name)?.Code }).Append(share.Claim.Indicator?.Parent).OfType<string>();
            if (amounts[share.Of].FirstOrDefault() is not { } part
                || totals.SelectMany(total => amounts[share.Of with { Indicator = total }]).FirstOrDefault(total => AreComparable(part, total)) is not { BaseValues.Lower.Value.Sign: > 0 } whole)
            {
                continue;
            }

            var expected = part.BaseValues / whole.BaseValues * 100L;
            if (!Agreement.Exists(share.Values, expected))
            {
                var reckoned = Middle(expected)?.ToDecimal(2);
                yield return (share.Number.Place, new(
                    [part.Number.Place, whole.Number.Place],
                    new($"文中为{part.Number.Text}、{whole.Number.Text},占比应为{reckoned}%。", $"The text has {part.Number.Text} of {whole.Number.Text}, which is {reckoned}%."),
                    expected,
                    IsHint: false));
            }
        }
    }

    private static IEnumerable<(Place, Contradiction)> Gaps(List<TextClaim> claims)
    {
        var growths = claims.Where(claim => claim.Claim is { Kind: ClaimKind.Figure, Key: not null, Measure: Measure.CurrentGrowth or Measure.CumulativeGrowth or Measure.LevelGrowth })
            .DistinctBy(claim => (claim.Claim.Key, claim.Claim.Measure, claim.Values.Lower, claim.Values.Upper))
            .ToLookup(claim => claim.Claim.Key!.Value);
        foreach (var gap in claims.Where(claim => claim.Claim is { Kind: ClaimKind.GrowthGap, Other: not null }))
        {
            var pairs = (
                from one in growths[gap.Claim.Key!.Value]
                from other in growths[gap.Claim.Other!.Value]
                where one.Claim.Measure == other.Claim.Measure
                select (One: one, Other: other, Expected: one.Values - other.Values)).ToList();
            if (pairs.Count > 0 && !pairs.Exists(pair => Agreement.Exists(pair.Expected, gap.Values)))
            {
                var (first, second, expected) = pairs[0];
                var reckoned = Middle(expected)?.ToDecimal(gap.Claim.Words.Number.Decimals);
                yield return (gap.Number.Place, new(
                    [first.Number.Place, second.Number.Place],
                    new($"文中增速为{first.Number.Text}、{second.Number.Text},相差{reckoned}个百分点。", $"The text has growth of {first.Number.Text} and {second.Number.Text}, {reckoned} points apart."),
                    expected,
                    IsHint: false));
            }
        }
    }

    // share × (1 - (1 + g total) / (1 + g part)): the share enters once, so that the interval is no wider than it must be.
    private IEnumerable<(Place, Contradiction)> ShareChanges(List<TextClaim> claims)
    {
        var firsts = claims.Where(claim => claim.Claim is { Kind: ClaimKind.Figure, Key: not null }).DistinctBy(KeyOf).ToDictionary(KeyOf);
        foreach (var change in claims.Where(claim => claim.Claim is { Kind: ClaimKind.Figure, Measure: Measure.ShareChange, Indicator: { Parent: not null, GrowthBasis: GrowthBasis.Nominal } }))
        {
            var (key, indicator) = (change.Claim.Key!.Value, change.Claim.Indicator!);
            var growth = indicator.Kind == IndicatorKind.Flow ? Measure.CumulativeGrowth : Measure.LevelGrowth;
            var whole = key with { Indicator = indicator.Parent! };
            if (catalogue.Indicator(indicator.Parent!)?.GrowthBasis != GrowthBasis.Nominal
                || Find(key, Measure.Share) is not { } share || Find(key, growth) is not { } ofPart || Find(whole, growth) is not { } ofTotal)
            {
                continue;
            }

            var expected = share.Values * (-((ofTotal.Values + (Fraction)100L) / (ofPart.Values + (Fraction)100L)) + Fraction.One);
            if (!Agreement.Exists(expected, change.Values))
            {
                var reckoned = Middle(expected)?.ToDecimal(2);
                yield return (change.Number.Place, new(
                    [share.Number.Place, ofPart.Number.Place, ofTotal.Number.Place],
                    new(
                        $"文中分项增长{ofPart.Number.Text}、总计增长{ofTotal.Number.Text},占比变动应为{reckoned}个百分点。",
                        $"With growth of {ofPart.Number.Text} of the part and {ofTotal.Number.Text} of the total, the share would have changed by {reckoned} points."),
                    expected,
                    IsHint: false));
            }
        }

        static (ObservationKey, Measure) KeyOf(TextClaim claim) => (claim.Claim.Key!.Value, claim.Claim.Measure);
        TextClaim? Find(ObservationKey key, Measure measure) => firsts.GetValueOrDefault((key, measure));
    }

    private IEnumerable<(Place, Contradiction)> Rules(List<TextClaim> claims)
    {
        var facts = claims
            .Where(claim => claim.Claim is { Kind: ClaimKind.Figure, IsLoose: false } && claim.Claim.Unit.Scale == Fraction.One && claim.Claim.Unit.Unit!.Dimension == Dimension(claim.Claim))
            .DistinctBy(claim => (claim.Claim.Key, claim.Claim.Measure))
            .Select(claim => new Fact(
                claim.Claim.Key!.Value, claim.Claim.Measure,
                new(claim.Claim.Words.Number, ObservationStatus.Normal, claim.Claim.Unit.Unit!.Code, new("draft", default, claim.Number.Place, claim.Number.Text))))
            .ToList();
        if (facts.Count == 0)
        {
            yield break;
        }

        var upload = new Upload("draft", default, catalogue.Departments[0].Code, facts.Max(fact => fact.Key.Period), "");
        foreach (var finding in ArithmeticChecks.Run(upload, facts, new(), catalogue).Where(finding => OfRules.Contains(finding.Kind)))
        {
            var places = finding.Against.Prepend(finding.Place).Distinct().ToList();
            foreach (var place in places)
            {
                yield return (place, new([.. places.Where(other => other != place)], finding.Message.With(text => Places().Replace(text, "")), null, IsHint: finding.Kind == FileFindings.Residual));
            }
        }
    }

    [GeneratedRegex(@"\s?[(\uFF08](?:p\d+)?\u00B6[^)\uFF09]*[)\uFF09]")]
    private static partial Regex Places();

    private static string Dimension(Claim claim) => MeasureFacts.Of(claim.Measure).Unit is null ? claim.Indicator!.Unit.Dimension : claim.Unit.Unit!.Dimension;

    private static bool AreComparable(TextClaim part, TextClaim whole) => (part.Claim.Unit.Unit, whole.Claim.Unit.Unit) switch
    {
        ({ } one, { } other) => one.Dimension == other.Dimension,
        (null, null) => part.Claim.Figure.Unit == whole.Claim.Figure.Unit,
        _ => false,
    };

    private static Fraction? Middle(Interval values) => values is { Lower.Value: { } lower, Upper.Value: { } upper } ? (lower + upper) / 2L : null;
}
