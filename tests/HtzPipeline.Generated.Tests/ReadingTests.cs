using HtzPipeline.Generated.Measuring;

namespace HtzPipeline.Generated.Tests;

public class ReadingTests(ITestOutputHelper output)
{
    private const int FilesOfEachKind = 6;

    [Fact]
    public void Every_figure_of_a_clean_file_is_read_exactly_whatever_its_layout_and_format()
    {
        var measured = ReadingMeasurement.Run(FilesOfEachKind);
        output.WriteLine(measured.ToString());
        string[] misread = [.. measured.Scores.Values.SelectMany(score => score.Misread)];
        Assert.True(misread.Length == 0, string.Join('\n', misread));
    }
}
