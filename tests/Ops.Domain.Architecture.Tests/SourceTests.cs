using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests;

/// <summary>What the text of the sources must not hold, and the gates that the build must keep.</summary>
public sealed class SourceTests
{
    private const int MostLines = 400;

    private static readonly ImmutableArray<string> Banned =
    [
        "N:System.IO",
        "T:System.Console",
        "T:System.Environment",
        "T:System.Random",
        "P:System.DateTime.Now",
        "P:System.DateTime.UtcNow",
        "P:System.DateTime.Today",
        "P:System.DateTimeOffset.Now",
        "P:System.DateTimeOffset.UtcNow",
        "T:System.TimeProvider",
        "T:NodaTime.SystemClock",
        "T:System.Diagnostics.Stopwatch",
        "M:System.Guid.NewGuid",
        "P:System.Globalization.CultureInfo.CurrentCulture",
        "P:System.Globalization.CultureInfo.CurrentUICulture",
        "T:System.Threading.ThreadLocal`1",
        "T:System.Threading.AsyncLocal`1",
        "T:System.ThreadStaticAttribute",
    ];

    [Theory]
    [InlineData("#region")]
    [InlineData("#if")]
    [InlineData("#pragma warning disable")]
    [InlineData("TODO")]
    public void A_source_holds_none_of(string text)
    {
        var lines =
            from file in Repository.Files("src", "*.cs")
            from line in File.ReadLines(file).Select((content, index) => (content, number: index + 1))
            where line.content.Contains(text, StringComparison.Ordinal)
            select $"{Repository.Relative(file)}:{line.number}: {line.content.Trim()}";

        lines.Should().BeEmpty();
    }

    [Fact]
    public void A_source_file_has_at_most_400_lines()
    {
        var tooLong =
            from file in Repository.Files("src", "*.cs")
            let lines = File.ReadLines(file).Count()
            where lines > MostLines
            select $"{Repository.Relative(file)} has {lines} lines";

        tooLong.Should().BeEmpty();
    }

    [Fact]
    public void The_analyser_bans_every_ambient_input()
    {
        var entries = File.ReadLines(Path.Combine(Repository.Source, "BannedSymbols.txt")).Select(line => line.Split(';')[0]);

        entries.Should().Contain(Banned);
    }

    [Fact]
    public void The_analyser_reads_the_list_of_banned_symbols()
    {
        string project = File.ReadAllText(Path.Combine(Repository.Source, "Ops.Domain.csproj"));

        project
            .Should()
            .Contain("<AdditionalFiles Include=\"BannedSymbols.txt\" />")
            .And.Contain("Microsoft.CodeAnalysis.BannedApiAnalyzers");
    }

    [Fact]
    public void A_public_member_without_documentation_breaks_the_build()
    {
        string project = File.ReadAllText(Path.Combine(Repository.Source, "Ops.Domain.csproj"));
        string all = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props"));
        string style = File.ReadAllText(Path.Combine(Repository.Root, ".editorconfig")).Split("[{tests,benchmarks,samples}")[0];

        project.Should().Contain("<GenerateDocumentationFile>true</GenerateDocumentationFile>").And.NotContain("NoWarn");
        all.Should().Contain("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>").And.NotContain("NoWarn");
        style.Should().NotContain("CS1591");
    }
}
