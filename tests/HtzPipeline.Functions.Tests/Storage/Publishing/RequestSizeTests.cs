using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Functions.Tests.Storage.Publishing;

public class RequestSizeTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData('x')]
    [InlineData('字')]
    [InlineData('"')]
    [InlineData('+')]
    public async Task A_request_is_never_larger_than_it_was_counted(char character)
    {
        var sizes = new ContentSizes();
        var storage = await azurite.CreateStorageAsync(options => options.AddPolicy(sizes, HttpPipelinePosition.PerCall));
        TableEntity[] rows =
        [
            .. Enumerable.Range(0, 50).Select(i => new TableEntity("370400-HTZ", $"s|{new string('字', i)}")
            {
                ["text"] = new string(character, i * 100), ["number"] = 1L, ["time"] = DateTimeOffset.UtcNow, ["request"] = Guid.NewGuid(), ["yes"] = true,
            }),
        ];
        await storage.Table(storage.Names.Observations).SubmitAsync(
            [.. rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row))], TestContext.Current.CancellationToken);

        var counted = rows.Sum(TableLimits.PayloadBytes);
        Assert.InRange(Assert.Single(sizes.Sent), counted * 6 / 10, counted);
    }

    private sealed class ContentSizes : HttpPipelineSynchronousPolicy
    {
        public List<long> Sent { get; } = [];

        public override void OnSendingRequest(HttpMessage message)
        {
            if (message.Request.Content is { } content && content.TryComputeLength(out var length))
            {
                Sent.Add(length);
            }
        }
    }
}
