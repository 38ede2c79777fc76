using HtzPipeline.Core.Proofs;
using HtzPipeline.Core.Tests.Seeds;

namespace HtzPipeline.Core.Tests.Proofs;

/// <summary>Each kind of verdict, by a sentence that calls for it.</summary>
public class VerdictTests
{
    [Fact]
    public void Article()
    {
        foreach (var number in PublishedSeeds.Read(SeedFolder.Read("uploads/economy/2019-09/前三季度工作综述.txt")).Numbers)
        {
            TestContext.Current.TestOutputHelper!.WriteLine($"{number.Place} {number.Text} {number.Verdict} {number.Slip} {number.Right} {number.Sentence.Zh} {number.Sentence.En}");
        }
    }

    [Theory]
    [InlineData("2019年1—8月,规模以上工业总产值58.33亿元,增长9.62%;营业收入60.81亿元,增长12.38%。")]
    [InlineData("1—8月,规上工业总产值近六十亿元,规模以上工业总产值近60亿元,高新技术产业产值占规上工业总产值约六成,约65%。")]
    [InlineData("1—8月,规模以上工业总产值58.33万元。1—8月,规模以上工业总产值50.24亿元。")]
    [InlineData("1—8月,规模以上工业总产值下降9.62%。1—8月,规模以上工业总产值60.18亿元。8月,规模以上工业总产值58.33亿元。")]
    [InlineData("现有区级重点项目36个,总投资341亿元,其中市重点项目14个,占近五成。全年实际使用外资1.2亿美元。调度会召开3次。")]
    [InlineData("截至9月底,新登记市场主体2167家,其中企业1347家;全市规模以上工业总产值2800亿元。9月当月,规上工业总产值7.6亿元。")]
    public void Look(string text)
    {
        foreach (var number in PublishedSeeds.Read(text).Numbers)
        {
            TestContext.Current.TestOutputHelper!.WriteLine($"{number.Place} {number.Text} {number.Verdict} {number.Slip} {number.Right} | {number.ReadAs} | {number.Sentence.Zh} {number.Sentence.En}");
        }
    }
}
