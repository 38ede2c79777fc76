using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Generated.Proofreading;

/// <summary>Writes true drafts of a world's figures, as officials write them: amount and growth, shares, lists, levels, single months, rounded and about.</summary>
/// <param name="world">The figures.</param>
/// <param name="random">What is chosen by chance.</param>
public sealed class DraftWriter(PublishedWorld world, Random random)
{
    private static readonly string[] Amounts = ["完成{n}", "{n}", "达到{n}", "为{n}", "实现{n}"];
    private static readonly string[] Growths = ["同比{v}{n}", "比上年同期{v}{n}", "{v}{n}"];

    // Names that officials write for what they count and measure.
    private static readonly Dictionary<string, string> Names = new()
    {
        ["NEW_CONTRACTS"] = "新签约项目",
        ["PATENT_APPLICATIONS"] = "专利申请量",
        ["PATENT_GRANTS"] = "专利授权量",
        ["IND_OUTPUT"] = "规上工业总产值",
        ["KEY_PROJECTS"] = "区级重点项目",
        ["STARTED_PROJECTS"] = "集中开工项目",
        ["FUNDS"] = "落户基金",
    };

    private static readonly string[] Subjects =
    [
        "IND_OUTPUT", "HT_OUTPUT", "IND_REVENUE", "IND_VALUE_ADDED", "GDP", "NEW_CONTRACTS_INVESTMENT", "NEW_ENTERPRISES_CAPITAL", "NEW_ENTITIES", "NEW_ENTERPRISES",
        "NEW_SOLE_TRADERS", "NEW_CONTRACTS", "PATENT_APPLICATIONS", "PATENT_GRANTS", "INVENTION_APPLICATIONS", "SUBSIDIES", "LAND_REUSED", "GREEN_AREA", "ROADS_IMPROVED_LENGTH", "STARTED_PROJECTS_INVESTMENT",
    ];

    private static readonly string[] Levels = ["KEY_PROJECTS", "KEY_PROJECTS_INVESTMENT", "FUNDS_SIZE", "TECH_SMES", "HT_CANDIDATES"];

    private static readonly string[] Fillers =
    [
        "营商环境进一步优化,“1656”工作思路全面落实。", "全区召开第三次调度会,逐项研究解决问题。", "世界500强企业对接取得突破,五大产业招商组全部组建。", "两年行动计划启动实施。",
    ];

    private readonly string _zone = world.Catalogue.RootArea.Code;

    /// <summary>A draft of so many sentences.</summary>
    public IReadOnlyList<WrittenSentence> Write(int sentences)
    {
        var print = new NumberPrint(random.Next(4) == 0, random.Next(6) == 0);
        var month = PublishedWorld.Latest.Plus(-random.Next(6));
        var written = new List<WrittenSentence>();
        while (written.Count < sentences)
        {
            var last = written.LastOrDefault(sentence => sentence.Figures.Count > 0);
            if (One(month, last, print) is { } sentence)
            {
                written.Add(sentence);
            }
        }

        return written;
    }

    /// <summary>The words of a time.</summary>
    public static string TimeOf(Period month, bool isMonthAlone, bool withYear)
    {
        var year = withYear ? $"{month.Year}年" : "";
        return year + (isMonthAlone ? $"{month.Number}月" : month.Number == 1 ? "1月" : $"1—{month.Number}月");
    }

    private WrittenSentence? One(Period month, WrittenSentence? last, NumberPrint print) => random.Next(12) switch
    {
        0 => new("", month, false, "", "", Pick(Fillers), []),
        1 or 2 => Level(month, print),
        3 => OfMonth(month, print),
        4 => OfArea(month, print),
        5 => Pair(month, print),
        6 => Share(month, print),
        7 => About(month),
        8 when last is { IsMonthAlone: false, Area.Length: 0 } && last.Figures.All(figure => figure.Measure is Measure.Cumulative or Measure.CumulativeGrowth) => Carried(last.Period, print),
        _ => Amount(month, print, random.Next(3) == 0),
    };

    private WrittenSentence? Amount(Period month, NumberPrint print, bool withYear)
    {
        var indicator = world.Catalogue.Indicator(Pick(Subjects))!;
        if (indicator.Calendar.Frequency == Frequency.Quarter)
        {
            month = month.Within(Frequency.Quarter).LastMonth is var end && end <= PublishedWorld.Latest ? end : end.Plus(-3);
        }

        return Amount(indicator, _zone, "", month, TimeOf(month, false, withYear), print);
    }

    private WrittenSentence? Carried(Period month, NumberPrint print)
    {
        var indicator = world.Catalogue.Indicator(Pick(Subjects))!;
        return indicator.Calendar.Frequency == Frequency.Month ? Amount(indicator, _zone, "", month, "", print) : null;
    }

    private WrittenSentence? OfArea(Period month, NumberPrint print)
    {
        var area = Pick([.. world.Catalogue.Areas.Where(area => area.Parent is not null)]);
        var indicator = world.Catalogue.Indicator(Pick(Subjects))!;
        return indicator.Calendar.Frequency == Frequency.Month ? Amount(indicator, area.Code, area.Name.Zh, month, TimeOf(month, false, false), print) : null;
    }

    private WrittenSentence? Amount(Indicator indicator, string area, string areaName, Period month, string time, NumberPrint print)
    {
        if (Figure(indicator, area, month, Measure.Cumulative, Pick(Amounts), print) is not { } amount || Figure(indicator, area, month, Measure.CumulativeGrowth, Pick(Growths), print) is not { } growth)
        {
            return null;
        }

        return new(time, month, false, areaName, NameOf(indicator), "{t}{a}{name}{0},{1}。", [amount, growth]);
    }

    private WrittenSentence? OfMonth(Period month, NumberPrint print)
    {
        var indicator = world.Catalogue.Indicator(Pick(Subjects))!;
        return indicator.Calendar.Frequency == Frequency.Month && Figure(indicator, _zone, month, Measure.Current, Pick(Amounts), print) is { } current
            ? new(TimeOf(month, true, random.Next(2) == 0) + "当月", month, true, "", NameOf(indicator), "{t}{name}{0}。", [current])
            : null;
    }

    private WrittenSentence? Level(Period month, NumberPrint print)
    {
        var indicator = world.Catalogue.Indicator(Pick(Levels))!;
        return Figure(indicator, _zone, month, Measure.Level, "{n}", print) is { } level
            ? new($"截至{month.Number}月末", month, true, "", NameOf(indicator), "{t}全区{name}{0}。", [level])
            : null;
    }

    private WrittenSentence? Pair(Period month, NumberPrint print)
    {
        (string One, string Other) = Pick([("PATENT_APPLICATIONS", "PATENT_GRANTS"), ("NEW_ENTERPRISES", "NEW_SOLE_TRADERS"), ("HT_OUTPUT", "IND_REVENUE")]);
        var (first, second) = (world.Catalogue.Indicator(One)!, world.Catalogue.Indicator(Other)!);
        return Figure(first, _zone, month, Measure.Cumulative, "{n}", print) is { } one && Figure(second, _zone, month, Measure.Cumulative, "{n}", print) is { } other
            ? new(TimeOf(month, false, false), month, false, "", NameOf(first), $"{{t}}{{name}}、{NameOf(second)}分别为{{0}}、{{1}}。", [one, other])
            : null;
    }

    private WrittenSentence? Share(Period month, NumberPrint print)
    {
        var indicator = world.Catalogue.Indicator(Pick(["HT_OUTPUT", "NEW_ENTERPRISES", "NEW_SOLE_TRADERS"]))!;
        var parent = world.Catalogue.Indicator(indicator.Parent!)!;
        return Figure(indicator, _zone, month, Measure.Cumulative, Pick(Amounts), print) is { } amount && Figure(indicator, _zone, month, Measure.ComputedShare, "{n}", print) is { } share
            ? new(TimeOf(month, false, false), month, false, "", NameOf(indicator), $"{{t}}{{name}}{{0}},占{NameOf(parent)}的比重为{{1}}。", [amount, share])
            : null;
    }

    // 近, 约 and 超 of a rounded number.
    private WrittenSentence? About(Period month)
    {
        var indicator = world.Catalogue.Indicator(Pick(["IND_OUTPUT", "IND_REVENUE", "NEW_ENTERPRISES_CAPITAL"]))!;
        if (world.Value(indicator.Code, _zone, month, Measure.Cumulative) is not { } value || value < 20)
        {
            return null;
        }

        var (word, rounded) = random.Next(3) switch
        {
            0 => ("约", Math.Round(value / 10, MidpointRounding.AwayFromZero) * 10),
            1 => ("超", Math.Floor(value / 10) * 10),
            _ => ("近", (Math.Floor(value / 10) + 1) * 10),
        };

        // Nobody says 近 of what is far below, and of a hundred the last digit is the hundreds.
        return rounded % 100 == 0 || (word == "近" && rounded - value > 4)
            ? null
            : new(TimeOf(month, false, false), month, false, "", NameOf(indicator), "{t}{name}{0}。", [new(Key(indicator, _zone, month), Measure.Cumulative, rounded, "亿元", word + "{n}")]);
    }

    private WrittenFigure? Figure(Indicator indicator, string area, Period month, Measure measure, string form, NumberPrint print)
    {
        var key = Key(indicator, area, month);
        if (world.Value(key.Indicator, area, key.Period, measure) is not { } value)
        {
            return null;
        }

        if (MeasureFacts.Of(measure).Unit is not null)
        {
            return new(key, measure, random.Next(4) == 0 && measure == Measure.ComputedShare ? Math.Round(value, 1, MidpointRounding.AwayFromZero) : value, "%", form) { Print = print };
        }

        // Some money is printed coarser, or in 万元.
        var (number, unit) = (value, indicator.Unit.Name.Zh);
        if (unit == "亿元" && random.Next(6) == 0)
        {
            number = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        }
        else if (unit == "亿元" && value < 30 && random.Next(6) == 0)
        {
            (number, unit) = (decimal.Round(value * 10000), "万元");
        }
        else if (unit == "万m²")
        {
            unit = "万平方米";
        }

        return new(key, measure, number, unit, form) { Print = print };
    }

    private static ObservationKey Key(Indicator indicator, string area, Period month) => new(indicator.Code, area, month.Within(indicator.Calendar.Frequency));

    private static string NameOf(Indicator indicator) => Names.GetValueOrDefault(indicator.Code) ?? indicator.Name.Zh;

    private T Pick<T>(params ReadOnlySpan<T> items) => items[random.Next(items.Length)];
}
