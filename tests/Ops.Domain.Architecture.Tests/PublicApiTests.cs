using Ops.Domain.Architecture.Tests.House;
using PublicApiGenerator;

namespace Ops.Domain.Architecture.Tests;

/// <summary>The public API, one readable file per namespace: a change of API is a change of that file in the same commit.</summary>
public sealed class PublicApiTests
{
    private const string Accept = "ACCEPT_API=1 dotnet test tests/Ops.Domain.Architecture.Tests --filter PublicApi";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Ops.Domain.Architecture.Tests", "PublicApi");

    private static bool Accepting => Environment.GetEnvironmentVariable("ACCEPT_API") == "1";

    public static TheoryData<string> Namespaces => new(Library.PublicTypes.Select(type => type.Namespace!).Distinct());

    [Theory]
    [MemberData(nameof(Namespaces))]
    public void The_public_API_is_the_approved_one(string name)
    {
        string received = ApiOf(name);
        string approvedFile = Path.Combine(Folder, name + ".approved.txt");
        string receivedFile = Path.Combine(Folder, name + ".received.txt");
        if (Accepting)
            File.WriteAllText(approvedFile, received);
        string approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile).ReplaceLineEndings("\n") : "";
        File.Delete(receivedFile);
        if (approved == received)
            return;

        File.WriteAllText(receivedFile, received);
        Assert.Fail(
            $"The public API of {name} differs from {Repository.Relative(approvedFile)}.\n{Difference(approved, received)}\nIf this is meant: {Accept}"
        );
    }

    [Fact]
    public void Every_approved_file_belongs_to_a_namespace_that_exists()
    {
        var known = Library.PublicTypes.Select(type => type.Namespace + ".approved.txt").ToHashSet();
        var orphans = Repository.Files(Folder, "*.approved.txt").Where(file => !known.Contains(Path.GetFileName(file))).ToList();
        if (Accepting)
            orphans.ForEach(File.Delete);

        (Accepting ? [] : orphans).Should().BeEmpty(Accept);
    }

    [Fact]
    public void A_difference_is_shown_line_by_line()
    {
        Difference("a\nb\nc\n", "a\nc\nd\n").Should().Be("- b\n+ d");
    }

    private static string ApiOf(string name)
    {
        var options = new ApiGeneratorOptions
        {
            IncludeAssemblyAttributes = false,
            IncludeTypes = [.. Library.PublicTypes.Where(type => type.Namespace == name && !type.IsNested)],
        };
        return Library.Assembly.GeneratePublicApi(options).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    private static string Difference(string approved, string received)
    {
        string[] old = approved.Split('\n'),
            now = received.Split('\n');
        return string.Join('\n', Without(old, now).Select(line => "- " + line).Concat(Without(now, old).Select(line => "+ " + line)));
    }

    /// <summary>The lines that stand more often in one text than in the other.</summary>
    private static IEnumerable<string> Without(string[] lines, string[] others)
    {
        var left = others.CountBy(line => line).ToDictionary();
        foreach (string line in lines)
        {
            int count = left.GetValueOrDefault(line);
            left[line] = count - 1;
            if (count <= 0)
                yield return line;
        }
    }
}
