using CsCheck;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Tests.Reading;

namespace HtzPipeline.Core.Tests.Layout.Bulletins;

/// <summary>The report on a sheet covers it: each row that is not blank is in one range and no more.</summary>
public class LayoutReportTests
{
    private static readonly string[] Texts =
        ["", "", "", "指标", "地区", "单位:亿元", "2019年8月", "2019", "本月", "累计(亿元)", "工业总产值", "  其中:高新", "一、工业", "5.1", "7", "-", "注:快报", "数据来源:统计局", "填报单位:甲", "兴仁街道", "合计", "时间", "True"];

    [Fact]
    public void Every_row_that_is_not_blank_is_in_exactly_one_range() =>
        Gen.Int[0, Texts.Length - 1].Select(i => Texts[i]).Array[1, 5].Array[1, 12].Sample(rows =>
        {
            var bulletin = Read.Stream(new WorkbookBuilder().Sheet("表", [["数据"], .. rows], hidden: false).Sheet("好", [["指标", "2019年8月"], ["工业总产值", 1]]).Build()).Bulletin;
            var ranges = bulletin.Sheets[0].Ranges;
            for (var row = 0; row < rows.Length; row++)
            {
                var covering = ranges.Count(range => range.From.Row <= row + 1 && row + 1 <= range.To.Row);
                Assert.Equal(rows[row].All(string.IsNullOrEmpty) ? Math.Min(covering, 1) : 1, covering);
            }
        });

    [Fact]
    public void Figures_come_from_rows_of_data_and_all_rows_of_data_give_some()
    {
        var (figures, bulletin) = Read.Csv("2019年8月\n填报单位:甲\n单位:亿元\n指标,本月,累计\n一、工业,,\n总产值,1,2\n待定,x,y\n增加值,3,4\n注:快报\n");
        Assert.Equal(
            ["title 1-2", "unit 3-3", "header 4-4", "heading 5-5", "data 6-6", "unread 7-7", "data 8-8", "note 9-9"],
            bulletin.Sheets.Single().Ranges.Select(range => $"{range.Role} {range.From.Row + 1}-{range.To.Row + 1}"));
        Assert.Equal([5, 5, 7, 7], figures.Select(figure => figure.Place.Cell!.Value.Row));
    }

    [Fact]
    public void Columns_are_reported_with_role_period_measure_unit_and_names()
    {
        var (_, bulletin) = Read.Csv("序号,指标,计量单位,2019年8月累计(亿元)\n1,工业总产值,亿元,58\n");
        var columns = bulletin.Sheets.Single().Columns;
        Assert.Equal(["ignored", "indicator", "unit", "figures"], columns.Select(column => column.Role));
        Assert.Equal(("2019-08", MeasureBasis.Cumulative, "亿元", "D1"), (columns[3].Period.ToString(), columns[3].Measure.Basis, columns[3].Unit, columns[3].From.ToString()));
    }

    [Fact]
    public void Of_a_tidy_file_the_rows_are_reported_when_they_have_been_read()
    {
        var (_, bulletin) = Read.Csv("2019年数据\n指标,时期,数值\n甲,2019-08,5\n甲,2019-09,6\n");
        Assert.Equal(["title A1:C1", "header A2:C2", "data A3:C4"], bulletin.Sheets.Single().Ranges.Select(range => $"{range.Role} {range.From}:{range.To}"));
    }

    [Fact]
    public void A_sheet_of_texts_is_not_understood_and_says_what_was_looked_for()
    {
        var file = new WorkbookBuilder().Sheet("说明", [["本表说明", "内容"], ["口径", "规上"]]).Sheet("表", [["指标", "2019年8月"], ["工业总产值", 1]]);
        var (_, bulletin) = Read.Stream(file.Build());
        Assert.Null(bulletin.Sheets[0].Layout);
        Assert.Equal(["unknown"], bulletin.Sheets[0].Ranges.Select(range => range.Role));
        Assert.Equal("HTZ1033", Assert.Single(bulletin.Findings).Kind.Code);
    }
}
