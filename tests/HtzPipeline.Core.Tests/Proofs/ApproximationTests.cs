using HtzPipeline.Core.Proofs;

namespace HtzPipeline.Core.Tests.Proofs;

/// <summary>近六十亿, 约六成, 350余: words that leave something open are intervals. 58.33 and 65.59 % are published.</summary>
public class ApproximationTests
{
    [Theory]
    [InlineData("1—8月,规上工业总产值近六十亿元。")]
    [InlineData("1—8月,规上工业总产值近60亿元。")]
    [InlineData("1—8月,规上工业总产值约58亿元。")]
    [InlineData("1—8月,规上工业总产值超过58亿元。")]
    [InlineData("1—8月,规上工业总产值五十八点三三亿元。")]
    [InlineData("1—8月,规上工业总产值50余亿元。")]
    [InlineData("1—8月,规上工业总产值不足60亿元。")]
    [InlineData("1—8月,高新技术产业产值占规上工业总产值的比重近七成。")]
    [InlineData("1—8月,高新技术产业产值占规上工业总产值的比重超六成。")]
    [InlineData("1—9月,发放各类补贴350余万元。")]
    [InlineData("1—9月,发放各类补贴超过350万元。")]
    public void What_lies_within_agrees(string text) => Assert.Equal(Verdict.Agrees, PublishedSeeds.Read(text).Numbers[^1].Verdict);

    [Theory]
    [InlineData("1—8月,规上工业总产值近五十亿元。", "六十亿元")]
    [InlineData("1—8月,规上工业总产值近80亿元。", "60亿元")]
    [InlineData("1—8月,规上工业总产值超60亿元。", "50亿元")]
    [InlineData("1—8月,规上工业总产值约50亿元。", "60亿元")]
    [InlineData("1—8月,高新技术产业产值占规上工业总产值的比重约六成。", "七成")]
    [InlineData("1—8月,高新技术产业产值占规上工业总产值的比重超七成。", "六成")]
    [InlineData("1—9月,发放各类补贴420余万元。", "350余万元")]
    public void What_lies_outside_differs_and_the_right_words_leave_as_much_open(string text, string right)
    {
        var number = PublishedSeeds.Only(text);

        Assert.Equal((Verdict.Differs, right), (number.Verdict, number.Right!.New));
    }
}
