namespace Ops.Domain.Architecture.Tests.House;

/// <summary>The checkout that the tests run in, found by walking up to the solution (source paths are mapped away in CI builds).</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Source => Path.Combine(Root, "src", "Ops.Domain");

    /// <summary>Files under a folder, without build output, in ordinal order; none when the folder does not exist.</summary>
    public static IEnumerable<string> Files(string folder, string pattern)
    {
        string path = Path.Combine(Root, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories).Where(IsWritten).Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>A path as people write it: relative to the root, with forward slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static bool IsWritten(string path) =>
        !Relative(path).Split('/').Any(part => part is "bin" or "obj" or "node_modules" or ".vitepress" or "BenchmarkDotNet.Artifacts");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ops.Domain.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Ops.Domain.sln stands in no folder above the test's.");
    }
}
