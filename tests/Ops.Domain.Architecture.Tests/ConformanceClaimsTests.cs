using System.Text.RegularExpressions;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests;

/// <summary>A claim in .ci/conformance-claimed stands for ops that the runner's adapters know.</summary>
public sealed partial class ConformanceClaimsTests
{
    [Fact]
    public void Every_claimed_prefix_matches_an_op_of_an_adapter()
    {
        var ops = Repository
            .Files("tests/Ops.Domain.Conformance/Adapters", "*.cs")
            .SelectMany(file => Op().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();
        var claims = File.ReadLines(Path.Combine(Repository.Root, ".ci", "conformance-claimed"))
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] != '#');

        claims
            .Where(claim => !ops.Any(op => op.StartsWith(claim, StringComparison.Ordinal)))
            .Should()
            .BeEmpty("a claim without an op tests nothing");
    }

    [GeneratedRegex("\"([a-z]+\\.[A-Za-z0-9_.]+)\"")]
    private static partial Regex Op();
}
