using System.IO.Compression;
using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Bulletins;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Bulletins;

/// <summary>The bulletins that are written by themselves when a month is complete.</summary>
public class MonthlyBulletinTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_written_where_no_setting_asks_for_it()
    {
        await using var month = await CompleteMonth.CreateAsync(azurite);

        Assert.Equal(0, await month.Test.App.GetRequiredService<MonthlyBulletins>().RunAsync(Cancellation));
        Assert.Empty(await month.FilesAsync());
    }

    [Fact]
    public async Task A_complete_month_is_told_by_each_template_as_a_document_and_as_a_page_once()
    {
        await using var month = await CompleteMonth.CreateAsync(azurite);

        Assert.Equal(2, await month.WriteAsync());
        var files = await month.FilesAsync();
        Assert.Equal(
            ["docx", "html", "docx", "html"],
            files.Keys.Order(StringComparer.Ordinal).Select(name => name.Split('.')[^1]));
        Assert.All(files.Keys, name => Assert.Matches(@"^2019-08/brief\.(zh|en)\.r1-[0-9a-f]{8}\.(docx|html)$", name));
        Assert.Contains("88", Encoding.UTF8.GetString(files.Single(file => file.Key.Contains(".zh.", StringComparison.Ordinal) && file.Key.EndsWith("html", StringComparison.Ordinal)).Value), StringComparison.Ordinal);
        using var document = new ZipArchive(new MemoryStream(files.First(file => file.Key.EndsWith("docx", StringComparison.Ordinal)).Value));
        Assert.NotNull(document.GetEntry("word/document.xml"));
        Assert.Equal([1L, 2L], (await month.EditionsAsync()).Select(edition => edition.Number));

        Assert.Equal(0, await month.WriteAsync());
        Assert.Equal(4, (await month.FilesAsync()).Count);
    }

    [Fact]
    public async Task A_month_of_which_one_figure_is_missing_is_not_told_until_it_comes()
    {
        await using var month = await CompleteMonth.CreateAsync(azurite, without: "NEW_ENTERPRISES");
        var writer = month.Writer();
        Assert.Equal(0, await writer.RunAsync(Cancellation));

        await month.PublishAsync([CompleteMonth.Indicator("NEW_ENTERPRISES")]);
        Assert.Equal(2, await writer.RunAsync(Cancellation));
    }

    [Fact]
    public async Task A_month_before_the_first_that_is_wanted_is_not_told()
    {
        await using var month = await CompleteMonth.CreateAsync(azurite);

        Assert.Equal(0, await month.Writer(from: Period.Month(2019, 9)).RunAsync(Cancellation));
    }

    [Fact]
    public async Task A_revision_is_another_bulletin_beside_the_first()
    {
        await using var month = await CompleteMonth.CreateAsync(azurite);
        var writer = month.Writer();
        await writer.RunAsync(Cancellation);
        var before = await month.FilesAsync();

        await month.PublishAsync([CompleteMonth.Indicator("IND_OUTPUT")], 99);
        Assert.Equal(2, await writer.RunAsync(Cancellation));

        var after = await month.FilesAsync();
        Assert.Equal(8, after.Count);
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
        Assert.All(after.Keys.Except(before.Keys), name => Assert.Contains(".r2-", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_version_of_a_template_is_another_bulletin_though_it_says_the_same()
    {
        await using var month = await CompleteMonth.CreateAsync(azurite);
        var writer = month.Writer();
        await writer.RunAsync(Cancellation);

        await month.UseTemplateAsync(Language.Zh, "# 简报\n\n{% comment %}新版{% endcomment %}{{ 'IND_OUTPUT' | told }}。\n");
        Assert.Equal(1, await writer.RunAsync(Cancellation));
    }

    [Fact]
    public async Task A_release_of_another_month_writes_nothing_anew()
    {
        await using var month = await CompleteMonth.CreateAsync(azurite);
        var writer = month.Writer();
        await writer.RunAsync(Cancellation);

        await month.PublishAsync([CompleteMonth.Indicator("IND_OUTPUT")], of: Period.Month(2019, 9));
        Assert.Equal(0, await writer.RunAsync(Cancellation));
        Assert.Equal(4, (await month.FilesAsync()).Count);
    }

    [Fact]
    public async Task A_template_with_a_fault_does_not_keep_the_others_from_being_used()
    {
        await using var month = await CompleteMonth.CreateAsync(azurite);
        await month.UseTemplateAsync(Language.Zh, "# 坏\n\n{{ 'NO_SUCH' | told }}。\n", "bad");

        Assert.Equal(2, await month.WriteAsync());
    }

    [Theory]
    [InlineData("2019")]
    [InlineData("2019-Q3")]
    [InlineData("yes")]
    public void A_setting_that_is_no_month_is_refused(string text) => Assert.Throws<InvalidOperationException>(() => BulletinSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection([new("Bulletins:From", text)]).Build()));
}
