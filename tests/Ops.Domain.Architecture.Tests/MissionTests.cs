using System.Globalization;
using System.Text.RegularExpressions;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests;

/// <summary>The page of the mission, held to the code: every duty names public types that exist, the same in both languages.</summary>
public sealed partial class MissionTests
{
    private const int Duties = 67;

    private static readonly HashSet<string> s_types = [.. Library.PublicTypes.Select(type => type.Name.Split('`')[0])];

    [Theory]
    [InlineData("docs/mission.md")]
    [InlineData("docs/mission.zh-CN.md")]
    public void Every_duty_names_a_type_that_serves_it(string page)
    {
        var rows = Rows(page);

        rows.Select(row => row.Number).Should().Equal(Enumerable.Range(1, Duties));
        Breaches.MustBeNone(rows.Where(row => row.Types.Length == 0).Select(row => $"{page}: duty {row.Number} names no type"));
        Breaches.MustBeNone(
            from row in rows
            from type in row.Types
            where !s_types.Contains(type)
            select $"{page}: duty {row.Number} names {type}, which is no public type"
        );
    }

    [Fact]
    public void Both_languages_name_the_same_types() =>
        Rows("docs/mission.md")
            .Select(row => string.Join(", ", row.Types))
            .Should()
            .Equal(Rows("docs/mission.zh-CN.md").Select(row => string.Join(", ", row.Types)));

    private static ImmutableArray<(int Number, ImmutableArray<string> Types)> Rows(string page) =>
        [
            .. File.ReadLines(Path.Combine(Repository.Root, page))
                .Select(line => Row().Match(line))
                .Where(match => match.Success)
                .Select(match =>
                    (
                        int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
                        Name().Matches(match.Groups[2].Value).Select(name => name.Groups[1].Value).ToImmutableArray()
                    )
                ),
        ];

    [GeneratedRegex(@"^\| (\d+) \|.*\|([^|]*)\|$")]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
