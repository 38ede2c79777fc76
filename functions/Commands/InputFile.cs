using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Commands;

/// <summary>The file that a command is to look at.</summary>
internal static class InputFile
{
    /// <summary>Opens it.</summary>
    /// <exception cref="CommandUsageException">It is not there, or not to be read.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandUsageException(new LocalText($"打不开文件“{path}”。", $"The file '{path}' cannot be opened: {failure.Message}"));
        }
    }
}
