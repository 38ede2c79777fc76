using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Bulletins;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Sdmx.Data;
using HtzPipeline.Functions.Webhooks;
using Microsoft.Extensions.Options;

namespace HtzPipeline.Functions.Hosting;

/// <summary>Looks at all settings when the app is put together, so that a wrong one is said then and not to whoever first needs it.</summary>
internal static class Settings
{
    /// <summary>Reads them all once.</summary>
    /// <exception cref="WrongSettingException">One means nothing.</exception>
    public static void Check(WebApplication app)
    {
        const string Reading = $"{AccessOptions.Section}:{nameof(AccessOptions.Reading)}";
        if (app.Configuration[Reading] is { } reading && !Enum.GetNames<ReadingAccess>().Contains(reading, StringComparer.OrdinalIgnoreCase))
        {
            var known = string.Join(", ", Enum.GetNames<ReadingAccess>());
            throw new WrongSettingException(new($"设置 {Reading} 不能是“{reading}”,只能是:{known}。", $"The setting {Reading} cannot be '{reading}'; it is one of: {known}."));
        }

        const string PublicAddress = $"{HttpSettings.Section}:{nameof(HttpSettings.PublicAddress)}";
        if (app.Configuration[PublicAddress] is { Length: > 0 } address && (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http")))
        {
            throw new WrongSettingException(new(
                $"设置 {PublicAddress} 不能是“{address}”,应为网址,如 https://tj.example.gov.cn/。",
                $"The setting {PublicAddress} cannot be '{address}'; it is an address such as https://statistics.example.gov.cn/."));
        }

        try
        {
            _ = app.Services.GetRequiredService<IOptions<AccessOptions>>().Value;
            _ = app.Services.GetRequiredService<IOptions<EntraOptions>>().Value;
            _ = app.Services.GetRequiredService<HttpSettings>();
            _ = app.Services.GetRequiredService<UploadLimits>();
            _ = app.Services.GetRequiredService<WebhookOptions>();
            _ = app.Services.GetRequiredService<BulletinSettings>();
            _ = app.Configuration.GetValue<int>(SdmxDataEndpoints.MostFiguresSetting);
            _ = app.Configuration.GetValue<bool>(LoopbackNames.Setting);
        }
        catch (InvalidOperationException wrong)
        {
            throw new WrongSettingException(new($"设置有误。{wrong.Message}", $"A setting is wrong: {wrong.Message}"));
        }
    }
}
