using System.IO.Compression;
using System.Text;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Tests.Layout;

namespace HtzPipeline.Core.Tests.Reading;

/// <summary>What cannot be read ends as a coded finding, whatever the file is named.</summary>
public class RefusalTests
{
    [Theory]
    [InlineData("", "HTZ1001")]
    [InlineData("  \n\n", "HTZ1001")]
    [InlineData("%PDF-1.7 ...", "HTZ1081")]
    [InlineData("GIF89a...", "HTZ1002")]
    [InlineData("\uFEFF <!DOCTYPE html><html></html>", "HTZ1003")]
    [InlineData("<meta charset=GBK><table>", "HTZ1003")]
    [InlineData("{\"a\":1}", "HTZ1004")]
    [InlineData("[{\"a\":1}]", "HTZ1004")]
    [InlineData("指标,时期,数值\n", "HTZ1009")]
    [InlineData("指标,本月,累计\n", "HTZ1009")]
    [InlineData("这不是表格\n只是两行文字\n", "HTZ1010")]
    public void A_text_that_is_no_table_is_refused(string text, string code) => Assert.Equal(code, Read.RefusalOf(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_picture_is_refused() => Assert.Equal("HTZ1002", Read.RefusalOf([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]));

    [Fact]
    public void A_zip_that_is_no_workbook_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("readme.txt");
        }

        Assert.Equal("HTZ1005", Read.RefusalOf(stream.ToArray()));
    }

    [Fact]
    public void A_workbook_cut_short_anywhere_is_refused()
    {
        var whole = Workbook().ToArray();
        for (var length = 4; length < whole.Length; length += whole.Length / 40)
        {
            Assert.Equal("HTZ1006", Read.RefusalOf(whole[..length]));
        }
    }

    [Fact]
    public void An_OLE_file_that_is_no_workbook_is_refused() =>
        Assert.Equal("HTZ1006", Read.RefusalOf([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]));

    [Fact]
    public void Each_limit_has_a_finding_of_its_own()
    {
        var workbook = Workbook().ToArray();
        var csv = Encoding.UTF8.GetBytes("指标,累计\n" + new string('甲', 300) + ",5\n");
        Assert.Equal("HTZ1020", Read.RefusalOf(csv, new() { Bytes = 100 }));
        Assert.Equal("HTZ1021", Read.RefusalOf(csv, new() { Cells = 3 }));
        Assert.Equal("HTZ1021", Read.RefusalOf(workbook, new() { Cells = 3 }));
        Assert.Equal("HTZ1022", Read.RefusalOf(workbook, new() { Sheets = 1 }));
        Assert.Equal("HTZ1023", Read.RefusalOf(workbook, new() { InflatedBytes = 100 }));
        Assert.Equal("HTZ1024", Read.RefusalOf(csv, new() { FieldLength = 100 }));
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_misuse()
    {
        using var stream = new DeflateStream(new MemoryStream(), CompressionMode.Decompress);
        Assert.Throws<ArgumentException>(() => BulletinReader.Read(stream, ReadingLimits.Default));
    }

    [Fact]
    public void A_hidden_sheet_is_read_and_said()
    {
        var (figures, bulletin) = Read.Stream(Workbook());
        Assert.Equal(2, figures.Count);
        var finding = Assert.Single(bulletin.Findings);
        Assert.Equal((StructureFindings.HiddenSheet, "底稿"), (finding.Kind, finding.Place.ToString()));
    }

    [Fact]
    public void A_sheet_that_is_no_table_is_a_warning_beside_one_that_is()
    {
        var file = new WorkbookBuilder().Sheet("说明", [["填报说明"], ["请按时报送"]]).Sheet("月报", [["2019年8月"], ["指标", "累计"], ["甲", 5]]);
        var (figures, bulletin) = Read.Stream(file.Build());
        Assert.Single(figures);
        Assert.Equal(StructureFindings.SheetNotUnderstood, Assert.Single(bulletin.Findings).Kind);
    }

    private static MemoryStream Workbook() => new WorkbookBuilder()
        .Sheet("月报", [["2019年8月"], ["指标", "累计"], ["甲", 5]])
        .Sheet("底稿", [["2019年8月"], ["指标", "累计"], ["乙", 6]], hidden: true)
        .Build();
}
