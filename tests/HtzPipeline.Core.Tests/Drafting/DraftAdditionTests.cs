using CsCheck;
using HtzPipeline.Core.Drafting;
using HtzPipeline.Core.Drafting.Writing;

namespace HtzPipeline.Core.Tests.Drafting;

/// <summary>A draft as a file: it loads whatever names are in it, and is added to without a change of what is there.</summary>
public class DraftAdditionTests
{
    private const string First = "2024年3月表\n指标,本月(亿元),累计(亿元)\n固定资产投资,14.60,41.20\n其中:工业投资,7.60,21.20\n";

    // What files have for names: letters, and signs that YAML takes for something.
    private static readonly string[] Parts = ["投资", "是", "no", "1月", "销售:净额", "a, b", "#号", "'引'", "\"双\"", "[方]", "{花}", "x: y", "- 杠", "*星", "&与", "!叹", "%率", "@于", "100", "~", "\\反", "专利(件)", "两 词", "null项目", "\u3000全角", "路·桥"];

    private static readonly Gen<string> Name = Gen.Int[0, Parts.Length - 1].Select(at => Parts[at])
        .Array[1, 3].Select(parts => string.Concat(parts) + "数");

    [Fact]
    public void A_draft_loads_whatever_names_the_files_have() => Name.Array[1, 8].Sample(
        names =>
        {
            var rows = string.Concat(names.Distinct().Select((name, at) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{at + 3}.5,{at + 9}.5\n"));
            Drafted.Loaded(DraftWriter.Write(Drafted.Of(("a/2024-03/表.csv", "2024年3月表\n指标,本月(亿元),累计(亿元)\n底数,1.5,2.5\n" + rows))));
        },
        iter: 200);

    [Fact]
    public void Nothing_is_added_of_what_is_known()
    {
        var yaml = DraftWriter.Write(Drafted.Of(("a/2024-03/表.csv", First)));

        Assert.Equal(yaml, Added(yaml, ("a/2024-04/表.csv", First.Replace("3月", "4月", StringComparison.Ordinal))));
    }

    [Fact]
    public void What_is_new_is_added_and_every_line_that_was_there_stays_as_it_is()
    {
        var yaml = DraftWriter.Write(Drafted.Of(("a/2024-03/表.csv", First))).Replace("code: GUDINGZICHANTOUZI", "code: FAI", StringComparison.Ordinal).Replace("parent: GUDINGZICHANTOUZI", "parent: FAI", StringComparison.Ordinal) + "# 我的备注\n";

        var added = Added(yaml, ("b/2024-04/外贸.csv", "2024年4月外贸\n指标,累计(万美元)\n出口额,3100\n"), ("a/2024-04/表.csv", First.Replace("3月", "4月", StringComparison.Ordinal)));

        var catalogue = Drafted.Loaded(added);
        Assert.Equal(["FAI", "GONGYETOUZI", "CHUKOUE"], catalogue.Indicators.Select(one => one.Code));
        Assert.Equal("b", catalogue.Indicator("CHUKOUE")!.Owner);
        var lines = added.Split('\n').ToList();
        Assert.Equal(yaml.Split('\n'), yaml.Split('\n').Where(lines.Contains));
    }

    [Fact]
    public void A_new_spelling_goes_to_the_aliases_of_the_indicator_that_is_there()
    {
        var yaml = DraftWriter.Write(Drafted.Of(("a/2024-03/表.csv", First)));

        var once = Added(yaml, ("a/2024-04/表.csv", "2024年4月表\n指标,累计(亿元)\n固定资产投资额,56.20\n"));
        var twice = Added(once, ("a/2024-05/表.csv", "2024年5月表\n指标,累计(亿元)\n固定资产投资总额,70.20\n"));

        Assert.Equal(["固定资产投资额", "固定资产投资总额"], Drafted.Loaded(twice).FindIndicator("固定资产投资")!.Aliases);
        Assert.Contains("# ? 新写法:固定资产投资总额", twice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spelling_that_somebody_has_decided_on_is_added_without_a_question_and_nothing_else_changes()
    {
        var yaml = DraftWriter.Write(Drafted.Of(("a/2024-03/表.csv", First)));

        var added = DraftAddition.WithSpelling(DraftAddition.WithSpelling(yaml, "GONGYETOUZI", "工业固投"), "GONGYETOUZI", "工业: 投资");

        Assert.Equal(["工业固投", "工业: 投资"], Drafted.Loaded(added).Indicator("GONGYETOUZI")!.Aliases);
        Assert.Equal(["    aliases: [工业固投, \"工业: 投资\"]"], added.Split('\n').Except(yaml.Split('\n')));
    }

    [Fact]
    public void A_spelling_of_an_indicator_whose_aliases_stand_on_lines_of_their_own_is_left_for_its_author()
    {
        var yaml = DraftWriter.Write(Drafted.Of(("a/2024-03/表.csv", First))).Replace("    zh: 工业投资\n", "    zh: 工业投资\n    aliases:\n      - 工业固投\n", StringComparison.Ordinal);

        Assert.Equal(yaml, DraftAddition.WithSpelling(yaml, "GONGYETOUZI", "工业类投资"));
    }

    [Fact]
    public void Names_to_ignore_begin_their_list_at_the_end_and_go_on_in_it()
    {
        var yaml = DraftWriter.Write(Drafted.Of(("a/2024-03/表.csv", First)));

        var added = DraftAddition.WithIgnored(DraftAddition.WithIgnored(yaml, new("备查数", null)), new("人数, 合计", "a"));

        Assert.Equal([new("备查数", null), new("人数, 合计", "a")], Drafted.Loaded(added).Ignored);
        Assert.StartsWith(yaml, added, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_draft_one_name_can_be_taken_with_what_it_needs_and_no_more()
    {
        var yaml = DraftWriter.Write(Drafted.Of(("a/2024-03/表.csv", First)));
        var existing = Drafted.Loaded(yaml);
        var draft = CatalogueDrafter.Draft(
            [Drafted.File("a/2024-04/外贸.csv", "2024年4月外贸\n指标,累计(万美元)\n出口额,3100\n其中:一般贸易出口,2100\n"), Drafted.File("a/2024-04/企业.csv", "2024年4月\n指标,累计(家)\n外贸企业,31\n")],
            existing,
            new());

        var catalogue = Drafted.Loaded(DraftAddition.To(yaml, draft.Only("一般贸易出口", existing)));

        Assert.Equal("一般贸易出口", Assert.Single(catalogue.Indicators, one => existing.Indicator(one.Code) is null).Name.Zh);
        Assert.Null(catalogue.FindUnit("家"));
    }

    private static string Added(string yaml, params (string Path, string Text)[] files) =>
        DraftAddition.To(yaml, CatalogueDrafter.Draft([.. files.Select(file => Drafted.File(file.Path, file.Text))], Drafted.Loaded(yaml), new()));
}
