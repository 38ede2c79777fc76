using Azure.Core;

namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>Writes that took effect, and whose replies did not arrive.</summary>
public class LostReplyTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    [Theory]
    [InlineData(HttpPipelinePosition.PerRetry)]
    [InlineData(HttpPipelinePosition.PerCall)]
    public async Task Whichever_write_loses_its_reply_it_is_known_again(HttpPipelinePosition position)
    {
        await using var test = await FaultsUnderTest.CreateAsync(azurite);
        for (var number = 1; ; number++)
        {
            await test.UploadAsync();
            var writes = 0;
            var faults = new FaultyStorage((request, _) => FaultyStorage.IsWrite(request) && ++writes == number ? Fault.LostReply : Fault.None);
            var deliveries = await test.DeliverAsync(test.Store.Start(faults.AddTo(position: position)));
            await test.AssertAsUndisturbedAsync();
            if (faults.Faults == 0)
            {
                Assert.InRange(number, 8, 40);
                output.Passed(
                    $"reply of the n-th write lost, {(position == HttpPipelinePosition.PerRetry ? "tried again by the client" : "the host delivers again")}",
                    number - 1,
                    $"n = 1 to {number - 1}, all writes of an ingestion");
                return;
            }

            // What the client tries again by itself, the host does not notice.
            Assert.True(position == HttpPipelinePosition.PerCall || deliveries == 1);
        }
    }
}
