using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Campaigns.Content;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Campaigns.Desk.Api;

/// <summary>What the document of the API says beside what the endpoints and their types say themselves.</summary>
internal static class ApiDocument
{
    private const string Token = "token";

    public static IServiceCollection AddApiDocument(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(http =>
        {
            // The schemas are of JSON as this product writes it; the answers are written by Json itself.
            http.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            foreach (var converter in Json.Compact.Converters)
                http.SerializerOptions.Converters.Add(converter);
        });
        return services.AddOpenApi(ApiEndpoints.Group, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = endpoint => endpoint.GroupName == ApiEndpoints.Group;
            options.AddDocumentTransformer((document, _, _) =>
            {
                Describe(document);
                return Task.CompletedTask;
            });
            options.AddOperationTransformer((operation, context, _) =>
            {
                if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiParameters>().FirstOrDefault() is { } parameters)
                    operation.Parameters = [.. (operation.Parameters ?? []), .. parameters.All.Select(Parameter)];
                return Task.CompletedTask;
            });
        });
    }

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Campaigns", Version = "1",
            Description = "Tin, bài và bài đăng của đơn vị, chỉ đọc. Mã truy cập tạo ở trang “Tài khoản của tôi”; nó thấy đúng những gì chủ mã thấy.\n\n"
                + "Items and posts of a unit, read only. A token is made on the page of one's own account; it sees what its person sees.",
        };
        // Wherever the desk stands.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Tags = null;
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Token] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Authorization: Bearer …" },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, document)] = [] }];
    }

    private static OpenApiParameter Parameter(ApiParameter parameter) => new()
    {
        Name = parameter.Name, In = ParameterLocation.Query, Description = $"{parameter.Says.Vi}\n\n{parameter.Says.En}",
        Schema = parameter.Kind switch
        {
            ApiParameterKind.Count => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = ApiParameter.Most.ToString(System.Globalization.CultureInfo.InvariantCulture), Default = ApiParameter.Usual },
            ApiParameterKind.Moment => new OpenApiSchema { Type = JsonSchemaType.String, Examples = [JsonValue.Create("2026-10-05T07:00:00+07:00"), JsonValue.Create("2026-10-05")] },
            _ => new OpenApiSchema { Type = JsonSchemaType.String, Enum = parameter.Values is { } only ? [.. only.Select(value => (JsonNode)JsonValue.Create(value)!)] : null },
        },
    };
}
