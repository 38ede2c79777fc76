using HtzPipeline.Functions.Commands.Shell;

namespace HtzPipeline.Functions.Commands.Files;

/// <summary>The file that a command is to look at.</summary>
internal static class InputFile
{
    /// <summary>Opens it.</summary>
    /// <exception cref="CommandUsageException">It is not there, or not to be read.</exception>
    public static FileStream Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw Wrong("file-is-a-folder", new($"“{path}”是文件夹,请给出其中的文件。", $"'{path}' is a folder; name a file in it."));
        }

        try
        {
            return File.OpenRead(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Wrong("file-not-found", new($"没有文件“{path}”。", $"There is no file '{path}'."));
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw Wrong("file-unreadable", new($"打不开文件“{path}”,请检查权限。{denied.Message}", $"The file '{path}' cannot be opened; look at who may read it. {denied.Message}"));
        }
    }

    private static CommandUsageException Wrong(string code, LocalText why) => new(code, why);
}
