using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Drafting.Codes;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Drafting.Guesses;

/// <summary>The units that statistics are written in, with their exact factors, and those that files have beside them.</summary>
internal sealed class StandardUnits
{
    private static readonly (string Prefix, string Code, string En, long Factor)[] Multiples =
        [("", "", "", 1), ("千", "_1E3", "thousand ", 1000), ("万", "_1E4", "ten thousand ", 10_000), ("百万", "_1E6", "million ", 1_000_000), ("亿", "_1E8", "hundred million ", 100_000_000)];

    // Code, names, other ways of writing it, what it measures, how many of the dimension's base unit it is.
    private static readonly (string Code, string Zh, string En, string[] Aliases, string Dimension, string Factor)[] Bases =
    [
        ("CNY", "元", "yuan", ["人民币元"], "money", "1"),
        ("USD", "美元", "US dollars", ["USD"], "money-usd", "1"),
        ("HKD", "港元", "Hong Kong dollars", [], "money-hkd", "1"),
        ("EUR", "欧元", "euros", ["EUR"], "money-eur", "1"),
        ("ITEM", "个", "items", [], Unit.Count, "1"),
        ("ENTERPRISE", "家", "enterprises", [], Unit.Count, "1"),
        ("HOUSEHOLD", "户", "households", [], Unit.Count, "1"),
        ("PIECE", "件", "pieces", [], Unit.Count, "1"),
        ("PROJECT", "项", "projects", [], Unit.Count, "1"),
        ("PERSON", "人", "persons", ["名", "位"], Unit.Count, "1"),
        ("VISIT", "人次", "visits", [], Unit.Count, "1"),
        ("FUND", "支", "funds", ["只"], Unit.Count, "1"),
        ("ROAD", "条", "lines", [], Unit.Count, "1"),
        ("PLACE", "处", "places", [], Unit.Count, "1"),
        ("SET", "套", "sets", [], Unit.Count, "1"),
        ("MACHINE", "台", "machines", [], Unit.Count, "1"),
        ("VEHICLE", "辆", "vehicles", [], Unit.Count, "1"),
        ("CASE", "起", "cases", ["宗", "次", "笔"], Unit.Count, "1"),
        ("SCHOOL", "所", "institutions", [], Unit.Count, "1"),
        ("COPY", "份", "copies", ["篇", "册", "部"], Unit.Count, "1"),
        ("SEAT", "座", "structures", ["幢", "栋", "间"], Unit.Count, "1"),
        ("M2", "平方米", "square metres", ["m²", "㎡", "平米"], "area", "1"),
        ("MU", "亩", "mu", [], "area", "2000/3"),
        ("HECTARE", "公顷", "hectares", ["hm²"], "area", "10000"),
        ("KM2", "平方公里", "square kilometres", ["平方千米", "km²"], "area", "1000000"),
        ("M3", "立方米", "cubic metres", ["m³", "㎥", "立方"], "volume", "1"),
        ("M", "米", "metres", [], "length", "1"),
        ("KM", "公里", "kilometres", ["千米", "km"], "length", "1000"),
        ("KG", "千克", "kilograms", ["公斤", "kg"], "mass", "1"),
        ("TONNE", "吨", "tonnes", [], "mass", "1000"),
        ("TCE", "吨标准煤", "tonnes of standard coal", ["标准煤"], "standard-coal", "1"),
        ("KWH", "千瓦时", "kilowatt-hours", ["千瓦小时", "度", "kWh"], "energy", "1"),
        ("KW", "千瓦", "kilowatts", ["kW"], "power", "1"),
        ("MW", "兆瓦", "megawatts", [], "power", "1000"),
        ("DAY", "天", "days", [], "time", "1"),
        ("TKM", "吨公里", "tonne-kilometres", [], "freight", "1"),
        ("PKM", "人公里", "passenger-kilometres", [], "passengers", "1"),
        (Unit.Percent, "%", "per cent", ["百分比"], "percent", "1"),
        ("PERMILLE", "‰", "per mille", [], "percent", "1/10"),
        ("points", "百分点", "percentage points", ["个百分点"], "points", "1"),
        ("TIMES", "倍", "times", [], "ratio", "1"),
    ];

    private static readonly HashSet<string> NotMultiplied = [Unit.Percent, "PERMILLE", "points", "TIMES", "DAY", "KG", "M"];

    private readonly Dictionary<string, Unit> _byName = [];
    private readonly Dictionary<string, int> _rank = [];
    private readonly HashSet<Unit> _own = [];
    private readonly CodeMaker _codes;

    public StandardUnits(IndicatorCatalogue? existing)
    {
        var known = existing?.Units ?? [];
        _codes = new(CodeStyle.Pinyin, [.. known.Select(unit => unit.Code), .. Standard().Select(unit => unit.Code)]);
        foreach (var unit in known.Concat(Standard().Where(unit => !known.Any(one => one.Code == unit.Code))))
        {
            Enter(unit);
        }
    }

    /// <summary>The unit of percentages.</summary>
    public Unit Percent => _byName["%"];

    /// <summary>The unit of things that are counted and have no word of their own.</summary>
    public Unit Items => _byName["个"];

    /// <summary>The unit of money that zones report in.</summary>
    public Unit Money => _byName["亿元"];

    /// <summary>Whether a unit is none of the usual, but was met in a file.</summary>
    public bool IsOwn(Unit unit) => _own.Contains(unit);

    /// <summary>Where a unit stands among all, for the order of the draft.</summary>
    public int RankOf(Unit unit) => _rank[unit.Code];

    /// <summary>The unit of a written one; one of its own where it is none of the usual.</summary>
    /// <param name="written">One unit, as written.</param>
    public Unit Of(string written)
    {
        if (_byName.TryGetValue(NameKey.Of(written), out var found))
        {
            return found;
        }

        var multiple = Multiples.LastOrDefault(one => one.Prefix.Length > 0 && written.Length > one.Prefix.Length && written.StartsWith(one.Prefix, StringComparison.Ordinal));
        var code = _codes.OfIndicator(written);
        var unit = multiple.Prefix is null
            ? new Unit(code, written, [], code.ToLowerInvariant(), Fraction.One)
            : new Unit(code, written, [], Of(written[multiple.Prefix.Length..]).Dimension, multiple.Factor);
        _own.Add(unit);
        Enter(unit);
        return unit;
    }

    private void Enter(Unit unit)
    {
        _rank.TryAdd(unit.Code, _rank.Count);
        foreach (var name in unit.Aliases.Append(unit.Name.Zh).Append(unit.Name.En))
        {
            _byName.TryAdd(NameKey.Of(name), unit);
        }
    }

    private static IEnumerable<Unit> Standard() =>
        from one in Bases
        from multiple in NotMultiplied.Contains(one.Code) ? Multiples[..1] : Multiples
        where multiple.Code.Length == 0 || one.Dimension != Unit.Count || multiple.Prefix is "万"
        select new Unit(
            one.Code + multiple.Code,
            new(multiple.Prefix + one.Zh, multiple.En + one.En),
            [.. one.Aliases.Where(alias => multiple.Prefix.Length == 0 || !char.IsAsciiLetter(alias[0]) || alias is "m²" or "m³" or "kWh").Select(alias => alias.StartsWith("人民币", StringComparison.Ordinal) ? "人民币" + multiple.Prefix + alias[3..] : multiple.Prefix + alias)],
            one.Dimension,
            FactorOf(one.Factor) * multiple.Factor);

    private static Fraction FactorOf(string text) => Fraction.TryParse(text, out var value) ? value : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{text} is no factor."));
}
