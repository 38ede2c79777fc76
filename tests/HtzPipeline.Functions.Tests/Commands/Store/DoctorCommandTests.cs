using Azure.Storage;
using Azure.Storage.Sas;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Commands.Store;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Tests.Ingest;

namespace HtzPipeline.Functions.Tests.Commands.Store;

/// <summary>What the doctor finds on storage of a test's own.</summary>
public class DoctorCommandTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_missing_is_named_each_with_what_to_do_and_the_rest_is_well()
    {
        await using var test = await IngestionUnderTest.CreateEmptyAsync(azurite);
        await test.Storage.Blobs.GetBlobContainerClient(test.Storage.Names.Facts).DeleteAsync(cancellationToken: Cancellation);
        await test.Storage.Tables.GetTableClient(test.Storage.Names.Keys).DeleteAsync(Cancellation);

        Assert.Equal(
            [$"container {test.Storage.Names.Facts}: storage-not-seeded", $"table {test.Storage.Names.Keys}: storage-not-seeded", "catalogue: no-catalogue"],
            await FaultsAsync(test));
    }

    [Theory]
    [InlineData(-10)]
    [InlineData(10)]
    public async Task A_clock_that_is_off_is_found_on_either_side(int minutes)
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        test.Clock.Now = DateTimeOffset.UtcNow.AddMinutes(minutes);

        Assert.Equal(["clock: clock-off"], await FaultsAsync(test));
    }

    [Fact]
    public async Task Who_may_read_only_is_told_of_each_that_may_not_be_written()
    {
        await StorageClients.Connect(azurite.ConnectionString).CreateAsync(Cancellation);

        var run = await CommandRun.RunAsync("doctor", "--json", "--storage", ReadOnly());

        var names = new StorageNames();
        Assert.Equal(CommandExit.Failed, run.ExitCode);
        Assert.Superset(
            names.Containers.Select(name => $"container {name} storage-role-missing").ToHashSet(),
            run.Lines.Select(line => $"{line.GetProperty("what").GetString()} {(line.GetProperty("ok").GetBoolean() ? "" : line.GetProperty("error").GetProperty("code").GetString())}").ToHashSet());
    }

    [Fact]
    public async Task An_account_with_a_key_is_not_asked_for_a_delegation_key() =>
        Assert.DoesNotContain((await CommandRun.RunAsync("doctor", "--json", "--storage", azurite.ConnectionString)).Lines, line => line.GetProperty("what").GetString()!.StartsWith("delegation", StringComparison.Ordinal));

    private string ReadOnly()
    {
        var parts = azurite.ConnectionString.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        var sas = new AccountSasBuilder(AccountSasPermissions.Read | AccountSasPermissions.List, DateTimeOffset.UtcNow.AddHours(1), AccountSasServices.All, AccountSasResourceTypes.All)
            .ToSasQueryParameters(new StorageSharedKeyCredential(parts["AccountName"], parts["AccountKey"]));
        return string.Join(';', parts.Where(part => part.Key.EndsWith("Endpoint", StringComparison.Ordinal)).Select(part => $"{part.Key}={part.Value}").Append($"SharedAccessSignature={sas}"));
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(IngestionUnderTest test)
    {
        var faults = new List<string>();
        foreach (var probe in ProbeTable.Of(test.App).Where(probe => !probe.Name.StartsWith("delegation", StringComparison.Ordinal)))
        {
            if (await probe.FaultAsync(Cancellation) is { } fault)
            {
                faults.Add($"{probe.Name}: {fault.Code}");
            }
        }

        return faults;
    }
}
