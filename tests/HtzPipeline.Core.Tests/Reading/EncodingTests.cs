using System.Text;
using CsCheck;
using HtzPipeline.Core.Tests.Layout;

namespace HtzPipeline.Core.Tests.Reading;

public class EncodingTests
{
    private const string Table = "2019年8月,,\n指标,累计(亿元),同比增长(%)\n规模以上工业总产值,58.33,9.62\n";

    public static TheoryData<string, bool, string> Encodings => new()
    {
        { "utf-8", false, "utf-8" }, { "utf-8", true, "utf-8" }, { "gb18030", false, "gb18030" },
        { "utf-16", true, "utf-16le" }, { "utf-16", false, "utf-16le" }, { "utf-16BE", true, "utf-16be" }, { "utf-16BE", false, "utf-16be" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_found_with_and_without_a_mark(string name, bool marked, string expected)
    {
        var encoding = name == "gb18030" ? Read.Gb18030 : Encoding.GetEncoding(name);
        byte[] bytes = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Table)];
        var (figures, bulletin) = Read.Stream(new MemoryStream(bytes));
        Assert.Equal(expected, bulletin.Encoding);
        Assert.Equal("规模以上工业总产值", figures[0].Indicator);
    }

    [Fact]
    public void A_UTF_8_file_is_never_taken_for_GB18030_wherever_its_characters_are_cut() => Gen.Int[0, 70].Sample(padding =>
    {
        // Characters of two, three and four bytes across the boundary of the buffer, 65,536 bytes into the file.
        var text = "指标,累计\n" + string.Concat(Enumerable.Repeat("x,1\n", 16_370)) + new string('y', padding) + ",1\né工业𠀀产值,58.33\n";
        Assert.Equal("utf-8", Core.Reading.TextEncoding.Detect(new MemoryStream(Encoding.UTF8.GetBytes(text))).Name);
    });

    [Fact]
    public void One_character_at_the_end_of_a_long_file_decides()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("x,1\n", 40_000))), 0xD6, 0xD0, (byte)'\n'];
        Assert.Equal("gb18030", Core.Reading.TextEncoding.Detect(new MemoryStream(bytes)).Name);
    }

    [Theory]
    [InlineData("shift_jis", "項目,データの値\nこうぎょう生産額の合計,58.33\nサービス,1\n")]
    public void What_GB18030_would_garble_is_refused(string name, string text) =>
        Assert.Equal("HTZ1008", Read.RefusalOf(CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text)));

    [Theory]
    [InlineData("指標,2019年8月累計(億元)\n規模以上工業總產值,58.33\n固定資產投資,1\n社會消費品零售總額,3\n")]
    [InlineData("指标,2019年8月累计(亿元)\n规模以上工业总产值,58.33\n镕喆堃,1\n")]
    public void Rarer_and_traditional_characters_are_GB18030_all_the_same(string text) =>
        Assert.Equal("gb18030", Read.Csv(text, Read.Gb18030).Bulletin.Encoding);

    [Theory]
    [InlineData("big5", "指標,2019年8月累計(億元),同比增長\n規模以上工業總產值,58.33,9.62\n固定資產投資,1,2\n", "規模以上工業總產值")]
    [InlineData("big5", "地區,2019年,2020年\n臺中市,120.5,130.5\n新竹縣,220.5,230.5\n", "2019年")]
    [InlineData("windows-1252", "Région;2019-08;2019-09\nGenève;1,5;2,5\nNeuchâtel;3,5;4,5\n", "Genève")]
    public void What_looks_like_another_encoding_alone_is_read_as_that_and_said(string name, string text, string expected)
    {
        var file = new Core.Reading.CsvFile(new MemoryStream(CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text)), new(Core.Reading.ReadingLimits.Default, 1000));
        var sheet = file.ReadAll();
        Assert.Equal((name, "HTZ1070", name), (file.Encoding, Assert.Single(file.Findings).Kind.Code, file.Findings[0].Found));
        Assert.Contains(expected, Enumerable.Range(0, sheet.RowCount).SelectMany(row => SheetReading.Row(sheet, row)));
    }

    [Theory]
    [InlineData("2019年8月,,\n指标,累计(亿元),同比增长(%)\n规模以上工业总产值,58.33,9.62\n")]
    [InlineData("甲,1\n")]
    [InlineData("单位:°C,㎡\n气温,1\n")]
    [InlineData("名称,值\n镕,1\n")]
    public void What_GB18030_reads_well_is_never_another(string text)
    {
        var encoding = Core.Reading.TextEncoding.Detect(new MemoryStream(Read.Gb18030.GetBytes(text)));
        Assert.Equal(("gb18030", null), (encoding.Name, encoding.Guess));
    }

    [Theory]
    [InlineData("iso-8859-1", "Genève", "iso-8859-1")]
    [InlineData("windows-1252", "Genève – Coût", "windows-1252")]
    [InlineData("gb18030", "日内瓦", "gb18030")]
    public void A_page_that_declares_a_Western_encoding_is_believed_if_it_looks_so(string written, string name, string expected)
    {
        var page = $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-1\"></head><table><tr><td>{name}</td><td>5</td></tr></table></html>";
        page = written == "windows-1252" ? page.Replace("ISO-8859-1", "windows-1252", StringComparison.Ordinal) : page;
        var bytes = (written == "gb18030" ? Read.Gb18030 : CodePagesEncodingProvider.Instance.GetEncoding("windows-1252")!).GetBytes(page);
        var encoding = Core.Reading.TextEncoding.OfPage(new MemoryStream(bytes));
        Assert.Equal((expected, true), (encoding.Name, encoding.Encoding.GetString(bytes).Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.Equal("HTZ1008", Read.RefusalOf([0x81, 0xFF, 0xFF, 0x31, 0xFF, (byte)'\n', 0xFF]));
}
