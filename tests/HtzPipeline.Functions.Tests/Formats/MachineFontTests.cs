using HtzPipeline.Core.Composing.Charts;
using HtzPipeline.Functions.Formats.Fonts;

namespace HtzPipeline.Functions.Tests.Formats;

/// <summary>Which font the charts of documents are drawn with.</summary>
public sealed class MachineFontTests : IDisposable
{
    private const string Noto = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
    private const string DejaVu = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

    private readonly string _folder = Directory.CreateTempSubdirectory("htz-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Where_there_is_none_there_is_none() => Assert.Same(PictureFont.None, MachineFont.In([_folder, Path.Combine(_folder, "absent")]));

    [Fact]
    public void A_file_that_only_has_the_name_of_a_font_is_passed_over()
    {
        File.WriteAllText(Path.Combine(_folder, "simhei.ttf"), "no font");

        Assert.Same(PictureFont.None, MachineFont.In([_folder]));
    }

    [Fact]
    public void A_Chinese_font_is_taken_before_one_without()
    {
        Assert.SkipUnless(File.Exists(Noto) && File.Exists(DejaVu), "apt-get install fonts-noto-cjk fonts-dejavu-core");

        Assert.True(MachineFont.In([Path.GetDirectoryName(DejaVu)!, Path.GetDirectoryName(Noto)!]).Has("规模以上工业总产值 58.33%"));
        Assert.False(MachineFont.In([Path.GetDirectoryName(DejaVu)!]).Has("规模"));
        Assert.True(MachineFont.In([Path.GetDirectoryName(DejaVu)!]).Has("58.33%"));
    }
}
