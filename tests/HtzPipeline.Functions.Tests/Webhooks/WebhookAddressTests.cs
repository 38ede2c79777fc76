using System.Net;
using HtzPipeline.Functions.Tests.Ingest;
using HtzPipeline.Functions.Webhooks;
using Microsoft.AspNetCore.Http;

namespace HtzPipeline.Functions.Tests.Webhooks;

/// <summary>Whoever registers a webhook must not reach what only the app can reach.</summary>
public class WebhookAddressTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("169.254.169.254", "Special")]
    [InlineData("::ffff:169.254.169.254", "Special")]
    [InlineData("168.63.129.16", "Special")]
    [InlineData("0.0.0.0", "Special")]
    [InlineData("224.0.0.1", "Special")]
    [InlineData("255.255.255.255", "Special")]
    [InlineData("::", "Special")]
    [InlineData("fe80::1", "Special")]
    [InlineData("64:ff9b::a9fe:a9fe", "Special")]
    [InlineData("2002:a9fe:a9fe::1", "Special")]
    [InlineData("127.0.0.1", "Loopback")]
    [InlineData("127.8.9.10", "Loopback")]
    [InlineData("::1", "Loopback")]
    [InlineData("::ffff:127.0.0.1", "Loopback")]
    [InlineData("10.1.2.3", "Private")]
    [InlineData("172.31.255.255", "Private")]
    [InlineData("192.168.1.1", "Private")]
    [InlineData("100.64.0.1", "Private")]
    [InlineData("fd00::1", "Private")]
    [InlineData("172.32.0.1", "Public")]
    [InlineData("8.8.8.8", "Public")]
    [InlineData("2606:4700::1111", "Public")]
    public void An_address_is_known_for_what_it_is(string address, string kind) =>
        Assert.Equal(kind, AddressRules.KindOf(IPAddress.Parse(address)).ToString());

    [Theory]
    [InlineData("https://example.org/hook", true, true)]
    [InlineData("https://example.org:8443/hook?key=1", true, true)]
    [InlineData("http://example.org/hook", false, false)]
    [InlineData("http://127.0.0.1:9000/", false, true)]
    [InlineData("http://localhost:9000/", false, true)]
    [InlineData("https://127.0.0.1/", false, true)]
    [InlineData("http://10.0.0.1/", false, false)]
    [InlineData("https://10.0.0.1/", false, false)]
    [InlineData("https://169.254.169.254/metadata/instance", false, false)]
    [InlineData("https://[::ffff:169.254.169.254]/", false, false)]
    [InlineData("https://2852039166/", false, false)]
    [InlineData("https://0xa9.0xfe.0xa9.0xfe/", false, false)]
    [InlineData("https://user:password@example.org/", false, false)]
    [InlineData("https://example.org/#part", false, false)]
    [InlineData("ftp://example.org/", false, false)]
    [InlineData("file:///etc/passwd", false, false)]
    [InlineData("/hook", false, false)]
    [InlineData("example.org", false, false)]
    public void What_can_be_registered_is_https_to_others_and_on_a_local_run_this_machine(string url, bool onAzure, bool locally)
    {
        Assert.Equal(onAzure, new AddressRules(IsLocal: false, AllowPrivate: false).Refusal(url) is null);
        Assert.Equal(locally, new AddressRules(IsLocal: true, AllowPrivate: false).Refusal(url) is null);
    }

    [Theory]
    [InlineData(AddressKind.Loopback, true, false)]
    [InlineData(AddressKind.Private, false, true)]
    [InlineData(AddressKind.Special, false, false)]
    internal void A_setting_opens_private_networks_and_a_local_run_this_machine_and_nothing_the_platform_s_services(AddressKind kind, bool locally, bool bySetting)
    {
        var address = IPAddress.Parse(kind switch { AddressKind.Loopback => "127.0.0.1", AddressKind.Private => "10.0.0.1", _ => "169.254.169.254" });
        Assert.False(new AddressRules(IsLocal: false, AllowPrivate: false).Allow(address));
        Assert.Equal(locally, new AddressRules(IsLocal: true, AllowPrivate: false).Allow(address));
        Assert.Equal(bySetting, new AddressRules(IsLocal: false, AllowPrivate: true).Allow(address));
    }

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_refused_when_the_connection_is_made()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await test.RegisterAsync(url: new UriBuilder(test.Receiver.Url) { Host = "localhost" }.Uri);
        await test.PublishAsync();
        await test.DeliverAsync(by: test.DeliveryOf(new AddressRules(IsLocal: false, AllowPrivate: true)));

        Assert.Empty(test.Receiver.Received);
        Assert.Contains("is refused", (await test.CursorAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_the_platform_s_metadata_is_refused_though_it_got_into_the_table()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await test.RegisterAsync(url: new Uri("http://169.254.169.254/metadata/identity/oauth2/token"));
        await test.PublishAsync();
        await test.DeliverAsync();

        Assert.Contains("169.254.169.254 is refused", (await test.CursorAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_a_failure_and_not_followed()
    {
        await using var test = await WebhooksUnderTest.CreateAsync(azurite);
        await using var elsewhere = await WebhookReceiver.StartAsync();
        await test.RegisterAsync();
        await test.PublishAsync();
        test.Receiver.Answer = (context, _) =>
        {
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = elsewhere.Url.AbsoluteUri;
            return Task.CompletedTask;
        };
        await test.DeliverAsync();

        Assert.Empty(elsewhere.Received);
        Assert.Equal((0, "HTTP 307"), ((await test.CursorAsync()).Release, (await test.CursorAsync()).Error));
        Assert.Equal(IngestionUnderTest.Zone, (await test.CursorAsync()).Area);
    }
}
