using System.IO.Compression;
using System.Text;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Tests.Layout;

namespace HtzPipeline.Core.Tests.Reading;

/// <summary>A zip of several files is read file by file.</summary>
public class ArchiveTests
{
    private const string Csv = "2019年8月,单位:万元\n指标,累计\n甲,5\n";

    [Fact]
    public void Each_file_is_read_and_one_that_cannot_be_is_named()
    {
        var workbook = new WorkbookBuilder().Sheet("月报", [["2019年8月"], ["指标", "累计"], ["乙", 6]]).Build().ToArray();
        var nested = Zip(null, ("b.csv", Encoding.UTF8.GetBytes(Csv)));
        var file = Zip(null, ("数据/a.csv", Read.Gb18030.GetBytes(Csv)), ("b.xlsx", workbook), ("说明.pdf", "%PDF-1.7"u8.ToArray()),
            ("c.xlsx", workbook[..^30]), ("d.zip", nested), ("__MACOSX/._a.csv", [0, 5, 22, 7]));
        var (figures, bulletin) = Read.Stream(new MemoryStream(file));
        Assert.Equal(["数据/a.csv!B3", "b.xlsx/月报!B3"], figures.Select(figure => figure.Place.ToString()));
        Assert.Equal(
            ["HTZ1015 说明.pdf", "HTZ1014 c.xlsx", "HTZ1016 d.zip"],
            bulletin.Findings.Select(finding => $"{finding.Kind.Code} {finding.Arguments["member"]}"));
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-8")]
    public void Names_are_read_whether_marked_as_UTF_8_or_in_the_code_page_of_Chinese_Windows(string encoding)
    {
        var names = encoding == "gb18030" ? Read.Gb18030 : Encoding.UTF8;
        var (figures, _) = Read.Stream(new MemoryStream(Zip(names, ("经济月报.csv", Encoding.UTF8.GetBytes(Csv)))));
        Assert.Equal("经济月报.csv", figures[0].Place.Sheet);
    }

    [Fact]
    public void A_file_with_a_password_is_named()
    {
        var file = Zip(null, ("a.csv", Encoding.UTF8.GetBytes(Csv)));
        file[6] |= 1;
        file[file.AsSpan().IndexOf("PK\x1\x2"u8) + 8] |= 1;
        var (figures, bulletin) = Read.Stream(new MemoryStream(file));
        Assert.Empty(figures);
        Assert.Equal(StructureFindings.EncryptedMember, Assert.Single(bulletin.Findings).Kind);
    }

    [Fact]
    public void What_was_changed_after_packing_is_not_read()
    {
        var file = Zip(null, CompressionLevel.NoCompression, ("a.csv", Encoding.UTF8.GetBytes(Csv)));
        file[file.AsSpan().IndexOf(",5\n"u8) + 1] = (byte)'6';
        var (figures, bulletin) = Read.Stream(new MemoryStream(file));
        Assert.Empty(figures);
        Assert.Equal(StructureFindings.MemberUnreadable, Assert.Single(bulletin.Findings).Kind);
    }

    private static byte[] Zip(Encoding? names, params (string Name, byte[] Content)[] members) => Zip(names, CompressionLevel.Optimal, members);

    private static byte[] Zip(Encoding? names, CompressionLevel level, params (string Name, byte[] Content)[] members)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in members)
            {
                using var member = zip.CreateEntry(name, level).Open();
                member.Write(content);
            }
        }

        return stream.ToArray();
    }
}
