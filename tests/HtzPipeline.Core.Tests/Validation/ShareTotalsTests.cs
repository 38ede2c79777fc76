using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Tests.Seeds;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Tests.Validation;

/// <summary>A share is that of an indicator in its total (其中); of another total it is another figure.</summary>
public class ShareTotalsTests
{
    [Theory]
    [InlineData("占全市比重(%)")]
    [InlineData("占全区的比重（%）")]
    [InlineData("占高新区比重（%）")]
    [InlineData("占全省(%)")]
    [InlineData("占GDP比重（%）")]
    [InlineData("占专利授权量比重（%）")]
    [InlineData("占全市比重比上年提高（百分点）")]
    public void Of_another_total_it_is_said_and_not_published(string heading)
    {
        var mapped = Mapped($"2019年1-8月\n指标,累计,{heading}\n发明专利申请,148,4.5\n");

        Assert.Equal(["Cumulative 148"], Figures(mapped));
        Assert.Equal("HTZ2009", Assert.Single(mapped.Findings).Kind.Code);
    }

    [Theory]
    [InlineData("占比(%)")]
    [InlineData("比重(%)")]
    [InlineData("占专利申请量比重(%)")]
    [InlineData("所占比重(%)")]
    [InlineData("占专利申请比重(%)")]
    public void Of_its_own_total_it_is_published(string heading)
    {
        var mapped = Mapped($"2019年1-8月\n指标,累计,{heading}\n发明专利申请,148,43.1\n");

        Assert.Equal(["Cumulative 148", "Share 43.1"], Figures(mapped));
        Assert.Empty(mapped.Findings);
    }

    [Fact]
    public void A_sub_district_s_share_of_the_zone_is_none_of_the_total_s()
    {
        var mapped = Mapped("2019年1-8月各街道发明专利申请\n街道,累计（件）,占全区比重（%）\n兴仁街道,60,40.5\n兴城街道,50,33.8\n");

        Assert.Equal(["Cumulative 60", "Cumulative 50"], Figures(mapped));
    }

    private static IEnumerable<string> Figures(MappedSubmission mapped) => mapped.Facts.Select(fact => $"{fact.Measure} {fact.Figure.Number?.Value}");

    private static MappedSubmission Mapped(string csv) => SubmissionCheck.Map(
        BulletinReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)), ReadingLimits.Default), SeedFolder.Catalogue, new("test", DateTimeOffset.UnixEpoch, "science", Period.Month(2019, 8), "专利.csv"));
}
