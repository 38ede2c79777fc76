using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Azure.Data.Tables;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Tests.Hosting;

public sealed class AzuriteTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("azurite-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        var options = AzuriteOptions.OnFreePorts() with { Location = _folder.FullName };
        await using (var azurite = await Azurite.StartAsync(options, Cancellation))
        {
            var storage = StorageClients.Connect(azurite.ConnectionString);
            await storage.CreateAsync(Cancellation);
            await storage.Table(storage.Names.Submissions).TryAddAsync(new TableEntity("p", "r") { ["text"] = "留下" }, Cancellation);
            await new FileStore(storage).WriteUploadAsync("economy/2019-08/a.csv", BinaryData.FromString("留下"), overwrite: false, Cancellation);
        }

        await using (var azurite = await Azurite.StartAsync(options, Cancellation))
        {
            var storage = StorageClients.Connect(azurite.ConnectionString);
            Assert.Equal("留下", (await storage.Table(storage.Names.Submissions).FindAsync("p", "r", Cancellation))!.GetString("text"));
            Assert.Equal(6, (await new FileStore(storage).ReadUploadAsync("economy/2019-08/a.csv", 100, null, Cancellation))!.Size);
        }
    }

    [Fact]
    public async Task One_that_answers_already_is_used_and_left_running()
    {
        var options = AzuriteOptions.OnFreePorts();
        await using var owner = await Azurite.StartAsync(options, Cancellation);
        await using (var guest = await Azurite.StartAsync(options, Cancellation))
        {
            Assert.True(owner.IsOwned);
            Assert.False(guest.IsOwned);
        }

        Assert.StartsWith("Azurite-Blob", await AzuriteProbe.ServerAsync(options.BlobPort, Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disposing_frees_the_ports()
    {
        var options = AzuriteOptions.OnFreePorts();
        await (await Azurite.StartAsync(options, Cancellation)).DisposeAsync();
        Assert.Null(await AzuriteProbe.ServerAsync(options.BlobPort, Cancellation));
    }

    [Fact]
    public async Task A_port_held_by_another_program_is_named_with_the_setting_to_change()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var answering = AnswerAsync(other);

        var failure = await Assert.ThrowsAsync<LocalRunException>(
            () => Azurite.StartAsync(AzuriteOptions.OnFreePorts() with { QueuePort = port }, Cancellation));
        Assert.Contains($"Port {port} is held by another program", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Azurite__QueuePort", failure.Message, StringComparison.Ordinal);
        other.Stop();
        await answering;
    }

    [Fact]
    public async Task An_azurite_of_which_only_a_part_answers_is_said_so()
    {
        var options = AzuriteOptions.OnFreePorts();
        await using var other = await Azurite.StartAsync(options, Cancellation);
        var failure = await Assert.ThrowsAsync<LocalRunException>(
            () => Azurite.StartAsync(options with { TablePort = AzuriteOptions.OnFreePorts().TablePort }, Cancellation));
        Assert.Contains("its Azurite-Table does not answer", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_with_the_program_that_started_it()
    {
        var root = RepositoryRoot.Find();
        await NodePackages.InstallAsync(root, Cancellation);
        var options = AzuriteOptions.OnFreePorts();
        using var azurite = Process.Start(new ProcessStartInfo(
            "node",
            [
                NodePackages.Script(root), "--silent", "--disableTelemetry", "--inMemoryPersistence",
                "--blobPort", $"{options.BlobPort}", "--queuePort", $"{options.QueuePort}", "--tablePort", $"{options.TablePort}",
            ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        while (await AzuriteProbe.ServerAsync(options.TablePort, Cancellation) is null)
        {
            await Task.Delay(50, Cancellation);
        }

        // What the system does for a program that has been killed.
        azurite.StandardInput.Close();
        await azurite.WaitForExitAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Assert.Equal(0, azurite.ExitCode);
    }

    // Takes connections and says nothing of use, until it is stopped.
    private static async Task AnswerAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptSocketAsync();
                await client.SendAsync("220 mail\r\n"u8.ToArray());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or InvalidOperationException)
        {
            // Stopped, in the middle of taking a connection or between two.
        }
    }
}
