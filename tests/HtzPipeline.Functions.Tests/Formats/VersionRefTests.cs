using HtzPipeline.Functions.Formats.Sdmx;

namespace HtzPipeline.Functions.Tests.Formats;

public class VersionRefTests
{
    [Theory]
    [InlineData("*", "1.0.0", true)]
    [InlineData("+", "1.0.0", true)]
    [InlineData("~", "1.0.0", true)]
    [InlineData("1.0.0", "1.0.0", true)]
    [InlineData("1.0.1", "1.0.0", false)]
    [InlineData("1.0", "1.0.0", false)]
    [InlineData("1.0", "1.0", true)]
    [InlineData("1.0.0-draft", "1.0.0", false)]
    [InlineData("1.0.0+", "1.0.3", true)]
    [InlineData("1.0.4+", "1.0.3", false)]
    [InlineData("1.0.0+", "1.1.0", false)]
    [InlineData("2.1+.7", "2.1.7", true)]
    [InlineData("2.1+.7", "2.3.0", true)]
    [InlineData("2.1+.7", "2.1.6", false)]
    [InlineData("2.1+.7", "3.0.0", false)]
    [InlineData("2+.1.7", "3.0.0", true)]
    [InlineData("2+.1.7", "2.1.6", false)]
    public void A_version_is_meant_or_not(string asked, string version, bool isMeant) =>
        Assert.Equal(isMeant, VersionRef.TryParse(asked)!.Matches(version));

    [Theory]
    [InlineData("")]
    [InlineData("latest")]
    [InlineData("1.")]
    [InlineData("1.0.0.0")]
    [InlineData("++")]
    public void What_is_no_version_is_told(string text) => Assert.Null(VersionRef.TryParse(text));
}
