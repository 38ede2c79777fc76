using HtzPipeline.Generated.Measuring;

namespace HtzPipeline.Generated.Tests;

public class CheckTests(ITestOutputHelper output)
{
    private const int Scenes = 16;
    private const decimal LeastRecall = 0.99m;
    private const decimal LeastPrecision = 0.97m;

    [Fact]
    public void Checks_find_nearly_every_fault_and_hardly_ever_one_that_is_none()
    {
        var measured = CheckMeasurement.Run(Scenes);
        output.WriteLine($"{measured.Files} files\n{measured}");
        CheckScore[] poor =
        [
            .. measured.Arithmetic.Concat(measured.Others).Where(score => score.Faults == 0 || score.Recall < LeastRecall || score.Precision < LeastPrecision),
        ];
        Assert.True(poor.Length == 0, string.Join('\n', poor.SelectMany(score => score.Examples.Prepend(score.ToString()))));
        Assert.True(measured.Unmeasured.Count == 0, string.Join("\n", measured.Unmeasured));
    }
}
