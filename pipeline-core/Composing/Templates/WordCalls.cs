using Fluid;
using Fluid.Values;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Composing.Words;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Composing.Templates;

/// <summary>Makes sense of what a template tells a word: names to indicators, options to measures, periods and areas.</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="period">The bulletin's period; null where there is none yet.</param>
/// <param name="fault">Makes a fault at the line that is being composed.</param>
/// <param name="first">The first month that can be told of; null for no such limit.</param>
internal sealed class WordCalls(IndicatorCatalogue catalogue, Period? period, Func<FindingKind, (string, LocalText)[], TemplateException> fault, Period? first = null)
{
    private static readonly Dictionary<string, Measure> Amounts = new() { ["month"] = Measure.Current, ["period"] = Measure.Current, ["to_date"] = Measure.Cumulative, ["level"] = Measure.Level };

    /// <summary>What a template tells a word.</summary>
    /// <exception cref="TemplateException">It makes no sense.</exception>
    public WordCall Read(TemplateWord word, FluidValue input, FilterArguments arguments)
    {
        var text = input.ToStringValue();
        if (arguments.Names.FirstOrDefault(name => !word.Options.Contains(name)) is { } unknown)
        {
            throw WrongOption(unknown, word.Options);
        }

        if (arguments.Count > arguments.Names.Count())
        {
            throw WrongOption(arguments.At(0).ToStringValue(), word.Options);
        }

        var call = new WordCall(text, IndicatorsOf(word.Input, text), OptionsOf(word, text, arguments));
        return call.Options.Amount is { } amount && call.Indicators.FirstOrDefault(indicator => !Has(indicator.Kind, amount)) is { } without
            ? throw WrongOption($"{without.Code} of: {Given(arguments, "of")}", Amounts.Where(pair => Has(without.Kind, pair.Value)).Select(pair => pair.Key))
            : call;
    }

    /// <summary>The indicator of a code or a name.</summary>
    /// <exception cref="TemplateException">There is none.</exception>
    public Indicator Indicator(string name) => catalogue.Indicator(name) ?? catalogue.FindIndicator(name) ?? throw Unknown(name);

    /// <summary>What is wrong with the names that a word is told; null if nothing is.</summary>
    public TemplateFault? FaultIn(WordInput input, string text)
    {
        try
        {
            IndicatorsOf(input, text);
            return null;
        }
        catch (TemplateException failure)
        {
            return failure.Fault;
        }
    }

    private IReadOnlyList<Indicator> IndicatorsOf(WordInput input, string text) => input switch
    {
        WordInput.Indicator => [Indicator(text)],
        WordInput.Indicators => Indicators(text),
        _ => [],
    };

    private IReadOnlyList<Indicator> Indicators(string text)
    {
        if (text == "all")
        {
            return catalogue.Indicators;
        }

        var group = catalogue.Indicators.Where(indicator => indicator.Group.Zh == text || indicator.Group.En == text).ToList();
        if (group.Count > 0)
        {
            return group;
        }

        IReadOnlyList<Indicator> named = [.. text.Split([',', '，', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Indicator)];
        return named.Count > 0 ? named : throw Unknown(text);
    }

    private WordOptions OptionsOf(TemplateWord word, string text, FilterArguments arguments)
    {
        var amount = Given(arguments, "of") is not { } of ? (Measure?)null
            : Amounts.TryGetValue(of, out var measure) ? measure
            : throw WrongOption($"of: {of}", Amounts.Keys);
        var area = Given(arguments, "in") is not { } where ? null : catalogue.FindArea(where) ?? catalogue.Areas.FirstOrDefault(one => one.Code == where) ?? throw Unknown(where);
        return new(amount, word.Input == WordInput.Period ? PeriodOf(text) : Given(arguments, "at") is { } at ? WithinReach(PeriodOf(at), at) : null, area);
    }

    // What was not read could only be told as not available, which it need not be.
    private Period WithinReach(Period when, string text) => first is { } from && period is { } now && (when.FirstMonth < from || when.LastMonth > now.LastMonth)
        ? throw WrongOption($"at: {text}", [$"{from}", $"{now}"])
        : when;

    private Period PeriodOf(string text) => text switch
    {
        "previous" when period is { } now => now.Previous,
        "year_before" when period is { } now => now.YearBefore,
        _ => Period.TryParse(text, null, out var named) ? named : throw WrongOption(text, ["previous", "year_before", "2019-08"]),
    };

    // Of a stock nothing comes in a month, and a flow has no level: that could only ever be told as missing.
    private static bool Has(IndicatorKind kind, Measure amount) => kind switch
    {
        IndicatorKind.Stock => amount == Measure.Level,
        IndicatorKind.Flow => amount != Measure.Level,
        _ => true,
    };

    private static string? Given(FilterArguments arguments, string name) => arguments.HasNamed(name) ? arguments[name].ToStringValue() : null;

    private TemplateException Unknown(string name)
    {
        var nearest = NearestNames.Of(catalogue, name, 1);
        return fault(TemplateFindings.UnknownName,
        [
            ("found", name),
            ("expected", nearest is [var one] ? new LocalText($"(是否指“{one}”)", $" (did you mean '{one}'?)") : ""),
        ]);
    }

    private TemplateException WrongOption(string found, IEnumerable<string> there) =>
        fault(TemplateFindings.WrongOption, [("found", found), ("expected", string.Join(" ", there))]);
}
