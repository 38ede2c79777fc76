namespace HtzPipeline.Functions.Proofs;

/// <summary>What proofreading needs.</summary>
internal static class ProofServices
{
    public static void AddProofs(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton<PublishedWindows>()
        .AddSingleton<FileNames>()
        .AddSingleton<DraftProofreader>();
}
