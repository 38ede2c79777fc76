using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Testing;

/// <summary>An Azurite of a test's own.</summary>
internal static class AzuriteOnFreePorts
{
    extension(AzuriteOptions)
    {
        /// <summary>Ports that are free now, and nothing kept.</summary>
        public static AzuriteOptions OnFreePorts()
        {
            var ports = FreePorts.Find(3);
            return new() { BlobPort = ports[0], QueuePort = ports[1], TablePort = ports[2], Location = null };
        }
    }
}
