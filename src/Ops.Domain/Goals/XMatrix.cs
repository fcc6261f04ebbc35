using System.Text;

namespace Ops.Domain.Goals;

/// <summary>A plan on one page, as Hoshin kanri draws it: themes, objectives, work, measures and people, and what belongs to what (X 矩阵).</summary>
/// <remarks>
/// The same plan that <see cref="ProfileCheck"/> reads. A measure belongs to the objectives that it serves directly, and through them to
/// their work and their themes. Y. Akao (ed.), Hoshin Kanri (1991). Compared by reference.
/// </remarks>
public sealed class XMatrix : IExplainable
{
    private XMatrix(ImmutableArray<XMatrixCorner> corners) => Corners = corners;

    /// <summary>Themes against objectives, objectives against work, work against measures, measures against themes, work against people.</summary>
    public ImmutableArray<XMatrixCorner> Corners { get; }

    /// <summary>Lays a plan out.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The matrix; a side of which the plan has nothing is empty.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static XMatrix Of(GoalPlan plan)
    {
        Guard.NotNull(plan, nameof(plan));
        var themes = Side(plan.Frame.Themes, theme => theme.Id, theme => theme.Name);
        var objectives = Side(plan.Objectives, objective => objective.Id, objective => objective.Name);
        var work = Side(plan.Initiatives, initiative => initiative.Id, initiative => initiative.Name);
        var measures = Side(plan.KeyResults, keyResult => keyResult.Id, keyResult => keyResult.Name);
        var people = Side(
            plan.Initiatives.Select(initiative => initiative.Owner).Distinct(),
            owner => owner,
            owner => new Phrase(owner, owner)
        );
        var themeOf = plan.Objectives.ToDictionary(objective => objective.Id, objective => objective.Theme, StringComparer.Ordinal);
        var byId = plan.Initiatives.ToDictionary(initiative => initiative.Id, StringComparer.Ordinal);
        var measured = plan.KeyResults.ToDictionary(
            keyResult => keyResult.Id,
            keyResult => plan.Graph.Parents(keyResult.Id).Select(link => link.Parent).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        return new XMatrix([
            new XMatrixCorner(
                new Phrase("Themes and objectives", "主题与目标"),
                themes,
                objectives,
                (theme, objective) => themeOf[objective] == theme
            ),
            new XMatrixCorner(
                new Phrase("Objectives and work", "目标与举措"),
                objectives,
                work,
                (objective, initiative) => byId[initiative].Serves == objective
            ),
            new XMatrixCorner(
                new Phrase("Work and measures", "举措与指标"),
                work,
                measures,
                (initiative, measure) => measured[measure].Contains(byId[initiative].Serves)
            ),
            new XMatrixCorner(
                new Phrase("Measures and themes", "指标与主题"),
                measures,
                themes,
                (measure, theme) => measured[measure].Any(objective => themeOf[objective] == theme)
            ),
            new XMatrixCorner(
                new Phrase("Work and people", "举措与负责人"),
                work,
                people,
                (initiative, owner) => byId[initiative].Owner == owner
            ),
        ]);
    }

    /// <summary>The matrix as Markdown: one table for each corner that has both sides, a dot for each mark.</summary>
    /// <param name="language">The language of titles and names.</param>
    /// <returns>The text; lines end with a line feed.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a language that is not defined.</exception>
    public string ToMarkdown(Language language = Language.English)
    {
        Guard.Defined(language, nameof(language));
        var text = new StringBuilder();
        foreach (var corner in Corners.Where(corner => !corner.Rows.IsEmpty && !corner.Columns.IsEmpty))
        {
            var marks = corner.Marks.ToHashSet();
            text.Append("| ").Append(corner.Title.In(language)).Append(" |");
            foreach (var column in corner.Columns)
                text.Append(' ').Append(Written(column, language)).Append(" |");
            text.Append("\n|---|").Insert(text.Length, ":-:|", corner.Columns.Length).Append('\n');
            foreach (var row in corner.Rows)
            {
                text.Append("| ").Append(Written(row, language)).Append(" |");
                foreach (var column in corner.Columns)
                    text.Append(marks.Contains(new GoalPair(row.Id, column.Id)) ? " ● |" : " |");
                text.Append('\n');
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Marks of the X-matrix", "X 矩阵的关联数"),
            (decimal)Corners.Sum(corner => corner.Marks.Length),
            default,
            new Phrase("Akao 1991", "Akao 1991"),
            [
                .. Corners.Select(corner =>
                    Explanation.Of(
                        corner.Title,
                        (decimal)corner.Marks.Length,
                        Phrase.Of(
                            $"{corner.Rows.Length} × {corner.Columns.Length}; without a mark: {corner.UnmarkedRows.Length} and {corner.UnmarkedColumns.Length}",
                            $"{corner.Rows.Length} × {corner.Columns.Length}；无关联：{corner.UnmarkedRows.Length} 与 {corner.UnmarkedColumns.Length}"
                        )
                    )
                ),
            ]
        );

    private static ImmutableArray<XMatrixEntry> Side<T>(IEnumerable<T> items, Func<T, string> id, Func<T, Phrase> name) =>
        [.. items.Select(item => new XMatrixEntry(id(item), name(item)))];

    private static string Written(XMatrixEntry entry, Language language) =>
        entry.Name.In(language).Replace("|", "\\|", StringComparison.Ordinal);
}
