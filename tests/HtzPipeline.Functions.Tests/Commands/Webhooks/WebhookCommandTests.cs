using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Tests.Webhooks;
using HtzPipeline.Functions.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Commands.Webhooks;

/// <summary>Webhooks as an operator registers them; on the account's own tables, not a test's.</summary>
public class WebhookCommandTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_webhook_is_registered_listed_tried_again_and_removed()
    {
        var storage = StorageClients.Connect(azurite.ConnectionString);
        await storage.CreateAsync(Cancellation);
        await using var app = PipelineApp.Build([], port: 0, builder => builder.Services.AddSingleton(storage));
        await app.Services.GetRequiredService<CatalogueSource>().PublishAsync(Path.Combine(RepositoryRoot.Find(), "seeds", "catalogue.yaml"), Cancellation);
        var store = new WebhookStore(storage);

        Assert.Equal(CommandExit.WrongUsage, await RunAsync("webhook-add"));
        Assert.Equal(CommandExit.WrongUsage, await RunAsync("webhook-add", "http://example.org/hook"));
        Assert.Equal(CommandExit.WrongUsage, await RunAsync("webhook-add", "https://169.254.169.254/"));
        Assert.Equal(CommandExit.WrongUsage, await RunAsync("webhook-add", "https://example.org/hook", "--area", "Mars"));
        Assert.Empty(await store.ReadAllAsync(Cancellation));

        Assert.Equal(0, await RunAsync("webhook-add", "https://example.org/one"));
        Assert.Equal(0, await RunAsync("webhook-add", "http://127.0.0.1:9000/two", "--area", "370400-HTZ-XR"));
        var hooks = await store.ReadAllAsync(Cancellation);
        Assert.Equal(["https://example.org/one ", "http://127.0.0.1:9000/two 370400-HTZ-XR"], hooks.Select(hook => $"{hook.Url} {hook.Area}"));
        Assert.NotEqual(hooks[0].Secret, hooks[1].Secret);
        Assert.All(hooks, hook => Assert.Equal(32, Convert.FromBase64String(hook.Secret.Text["whsec_".Length..]).Length));

        await using (var receiver = await WebhookReceiver.StartAsync())
        {
            Assert.Equal(0, await RunAsync("webhook-add", receiver.Url.ToString()));
            var hook = (await store.ReadAllAsync(Cancellation)).Single(one => one.Url == receiver.Url);
            Assert.Equal(0, await RunAsync("webhook-test", hook.Id));
            var message = Assert.Single(receiver.Received);
            new StandardWebhooks.StandardWebhook(hook.Secret.Text).Verify(message.Body, message.Headers);
            Assert.Contains("\"type\":\"webhook.test\"", message.Body, StringComparison.Ordinal);

            receiver.AnswerWith(500);
            Assert.Equal(1, await RunAsync("webhook-test", hook.Id));
            Assert.Equal(0, await RunAsync("webhook-remove", hook.Id));
        }

        var failed = hooks[1].Cursors[0].After(new DeliveryFailure("HTTP 410", IsFinal: true), DateTimeOffset.UtcNow);
        Assert.NotNull(await store.TryWriteAsync(failed, Cancellation));
        Assert.Equal(0, await RunAsync("webhook-list"));
        Assert.Equal(0, await RunAsync("webhook-retry", hooks[1].Id));
        Assert.False((await store.ReadAllAsync(Cancellation))[1].Cursors[0].IsGivenUp);

        Assert.Equal(1, await RunAsync("webhook-remove", "nobody"));
        Assert.Equal(0, await RunAsync("webhook-remove", hooks[0].Id));
        Assert.Equal(0, await RunAsync("webhook-remove", hooks[1].Id));
        Assert.False(await storage.Table(storage.Names.Webhooks).QueryAsync(null, cancellation: Cancellation).AnyAsync(Cancellation));
    }

    private Task<int> RunAsync(params string[] words) => CommandRun.ExitCodeAsync([.. words, "--storage", azurite.ConnectionString]);
}
