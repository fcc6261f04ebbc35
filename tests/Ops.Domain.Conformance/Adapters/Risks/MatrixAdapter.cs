using System.Globalization;
using System.Text.Json.Nodes;
using Ops.Domain.Risks;

namespace Ops.Domain.Conformance.Adapters.Risks;

/// <summary>risks.matrix.*</summary>
internal sealed class MatrixAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("risks.matrix.audit", Audit);
        operations.Add("risks.matrix.rate", Rate);
        operations.Add("risks.matrix.place", Place);
        operations.Add("risks.matrix.heatmap", Heat);
    }

    private static JsonObject Audit(Input input)
    {
        var matrix = RiskMatrix.Of(
            RiskScale.Of(input["likelihoodEdges"].Doubles),
            RiskScale.Of(input["impactEdges"].Doubles),
            Ratings(input["ratings"])
        );
        var audit = MatrixAudit.Of(matrix);
        return new JsonObject
        {
            ["monotone"] = audit.IsMonotone,
            ["weaklyConsistent"] = audit.IsWeaklyConsistent,
            ["betweenness"] = audit.HasBetweenness,
            ["leastTopRisk"] = audit.LeastTopRisk,
            ["greatestBottomRisk"] = audit.GreatestBottomRisk,
            ["inversions"] = audit.Inversions,
        };
    }

    private static JsonObject Rate(Input input)
    {
        var rated = RiskRatings.Of(Ratings(input["ratings"]), Risks(input["risks"]), input["appetiteRating"].Int);
        return new JsonObject
        {
            ["risks"] = Output.List(
                rated.Risks,
                risk => new JsonObject
                {
                    ["id"] = risk.Id,
                    ["rating"] = risk.Rating,
                    ["withinAppetite"] = risk.IsWithinAppetite,
                }
            ),
            ["countByRating"] = new JsonObject(
                rated.CountByRating.Select(pair =>
                    KeyValuePair.Create(pair.Key.ToString(CultureInfo.InvariantCulture), (JsonNode?)pair.Value)
                )
            ),
            ["aboveAppetite"] = Output.List(rated.AboveAppetite),
        };
    }

    private static JsonObject Place(Input input)
    {
        RiskCoordinates[] risks =
        [
            .. input["risks"].Items.Select(risk => new RiskCoordinates(risk["id"].Text, risk["likelihood"].Double, risk["impact"].Double)),
        ];
        var placed = RiskPlacement.Of(RiskScale.Of(input["likelihoodEdges"].Doubles), RiskScale.Of(input["impactEdges"].Doubles), risks);
        return new JsonObject
        {
            ["risks"] = Output.List(
                placed.Risks,
                risk => new JsonObject
                {
                    ["id"] = risk.Id,
                    ["likelihood"] = risk.Position.Likelihood,
                    ["impact"] = risk.Position.Impact,
                }
            ),
        };
    }

    private static JsonObject Heat(Input input)
    {
        var map = HeatMap.Of(input["rows"].Int, input["columns"].Int, Risks(input["risks"]));
        return new JsonObject
        {
            ["cells"] = Output.List(
                map.Cells,
                cell => new JsonObject
                {
                    ["likelihood"] = cell.Position.Likelihood,
                    ["impact"] = cell.Position.Impact,
                    ["count"] = cell.Ids.Length,
                    ["ids"] = Output.List(cell.Ids),
                }
            ),
            ["moved"] = new JsonObject
            {
                ["up"] = Output.List(map.Moved(RiskMovement.Up)),
                ["down"] = Output.List(map.Moved(RiskMovement.Down)),
                ["mixed"] = Output.List(map.Moved(RiskMovement.Mixed)),
                ["unchanged"] = Output.List(map.Moved(RiskMovement.Unchanged)),
            },
        };
    }

    private static RatingGrid Ratings(Input input) => RatingGrid.Of([.. input.Items.Select(row => row.Ints)]);

    private static PositionedRisk[] Risks(Input input) =>
        [
            .. input.Items.Select(risk => new PositionedRisk(
                risk["id"].Text,
                Position(risk),
                risk.Has("before") ? Position(risk["before"]) : null
            )),
        ];

    private static MatrixPosition Position(Input input) => new(input["likelihood"].Int, input["impact"].Int);
}
