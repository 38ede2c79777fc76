namespace HtzPipeline.Functions.Bulletins;

/// <summary>What writing bulletins by themselves needs.</summary>
internal static class BulletinServices
{
    public static void AddBulletins(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton(services => BulletinSettings.Read(services.GetRequiredService<IConfiguration>()))
        .AddSingleton<MonthlyBulletins>();
}
