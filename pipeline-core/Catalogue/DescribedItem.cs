using System.Globalization;
using System.Security.Cryptography;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>An item of a catalogue with all that the file says of it, as texts: what <see cref="CatalogueComparison"/> compares.</summary>
/// <param name="Item">What it is.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">What it is called; a rule may have nothing but its code.</param>
/// <param name="Aspects">The keys of the file with their values; a key with a list comes once for each of its items.</param>
internal sealed record DescribedItem(CatalogueItem Item, string Code, string Name, IReadOnlyList<(string Key, string Value)> Aspects)
{
    /// <summary>Every item, section by section, each in the order of the file.</summary>
    public static IEnumerable<DescribedItem> AllOf(IndicatorCatalogue catalogue) =>
    [
        .. catalogue.Areas.Select(Of),
        .. catalogue.Departments.Select(Of),
        .. catalogue.Units.Select(Of),
        .. catalogue.Indicators.Select(indicator => indicator.Calendar).DistinctBy(calendar => calendar.Code).Select(Of),
        .. catalogue.Indicators.Select(Of),
        .. catalogue.Rules.All.Select(Of),
        Of(catalogue.About),
        .. catalogue.Ignored.Select(ignored => new DescribedItem(CatalogueItem.Ignored, ignored.ToString(), ignored.Name, [])),
        .. catalogue.Weights.Select(weight => new DescribedItem(CatalogueItem.Finding, weight.Code, weight.Code, [("severity", Word(weight.Severity))])),
    ];

    private static DescribedItem Of(About about) => new(CatalogueItem.About, "about", about.Name.Zh,
    [
        .. Names(about.Name),
        .. Both("short", about.ShortName),
        .. Both("title", about.Title),
        .. Both("description", about.Description),
        .. Both("whole", about.Whole),
        .. Both("part", about.Part),
        ("agency", $"{about.Agency.Id} {about.Agency.Name.Zh} {about.Agency.Name.En}"),
        .. Optional("address", about.Address?.AbsoluteUri),
        .. Optional("colour", about.Colour is { } colour ? $"{colour.Light} {colour.Dark}".TrimEnd() : null),
        .. Optional("logo", about.Logo is { } logo ? $"{logo.MediaType} {Convert.ToHexStringLower(SHA256.HashData(logo.Bytes.Span))[..12]}" : null),
        .. Optional("licence", about.Licence is { } licence ? $"{licence.Name.Zh} {licence.Name.En} {licence.Address}".TrimEnd() : null),
        .. Optional("contact", about.Contact is { } contact ? $"{contact.Name.Zh} {contact.Name.En} {contact.Email} {contact.Phone} {contact.Address}".TrimEnd() : null),
    ]);

    private static DescribedItem Of(Area area) =>
        new(CatalogueItem.Area, area.Code, area.Name.Zh, [.. Names(area.Name, area.Aliases), .. Optional("parent", area.Parent)]);

    private static DescribedItem Of(Department department) =>
        new(CatalogueItem.Department, department.Code, department.Name.Zh,
        [.. Names(department.Name), ("onError", Word(department.OnError)), ("certainty", Word(department.Certainty)), .. department.SpeaksFor.Select(other => ("speaksFor", other))]);

    private static DescribedItem Of(Unit unit) =>
        new(CatalogueItem.Unit, unit.Code, unit.Name.Zh, [.. Names(unit.Name, unit.Aliases), ("dimension", unit.Dimension), ("factor", unit.Factor.ToString())]);

    private static DescribedItem Of(SurveyCalendar calendar) => new(CatalogueItem.Calendar, calendar.Code, calendar.Name.Zh,
    [
        .. Names(calendar.Name),
        ("frequency", Word(calendar.Frequency)),
        ("january", Word(calendar.HasJanuary)),
        ("dueDay", calendar.DueDay.ToString(CultureInfo.InvariantCulture)),
    ]);

    private static DescribedItem Of(Indicator indicator) => new(CatalogueItem.Indicator, indicator.Code, indicator.Name.Zh,
    [
        .. Names(indicator.Name, indicator.Aliases),
        .. indicator.SharedNames.Select(name => ("sharedNames", name.ToString())),
        ("unit", indicator.Unit.Code),
        ("kind", Word(indicator.Kind)),
        ("growth", Word(indicator.GrowthBasis)),
        ("decimals", indicator.Decimals.ToString(CultureInfo.InvariantCulture)),
        .. Optional("parent", indicator.Parent),
        ("parts", Word(indicator.Parts)),
        ("negative", Word(indicator.CanBeNegative)),
        .. Optional("usual", indicator.Usual is { } usual ? $"{usual.Least}..{usual.Most}" : null),
        ("headline", Word(indicator.IsHeadline)),
        ("owner", indicator.Owner),
        ("calendar", indicator.Calendar.Code),
        ("group", indicator.Group.Zh),
        .. Optional("since", indicator.Since?.ToString()),
        .. Optional("until", indicator.Until?.ToString()),
        .. indicator.Breaks.Select(one => ("breaks", $"{one.From} {one.What.Zh} {one.What.En}")),
    ]);

    private static DescribedItem Of(Rule rule) => new(CatalogueItem.Rule, rule.Code, rule.Why?.Zh ?? rule.Code,
    [
        ("kind", RuleKindFacts.Of(rule.Kind).Code),
        .. rule.Why is { } why ? Names(why) : [],
        .. Optional("severity", rule.Severity is { } severity ? Word(severity) : null),
        .. rule.Indicators.Order(StringComparer.Ordinal).Select(code => ("indicators", code)),
        .. RuleParameters.Of(rule),
    ]);

    private static IEnumerable<(string, string)> Names(LocalText name, params IReadOnlyList<string> aliases) =>
        [("zh", name.Zh), ("en", name.En), .. aliases.Select(alias => ("aliases", alias))];

    private static IEnumerable<(string, string)> Both(string key, LocalText text) => [($"{key}.zh", text.Zh), ($"{key}.en", text.En)];

    private static IEnumerable<(string, string)> Optional(string key, string? value) => value is null ? [] : [(key, value)];

    private static string Word<T>(T value) => value!.ToString()!.ToLowerInvariant();
}
