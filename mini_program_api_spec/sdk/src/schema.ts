// Generated from ../openapi.json by generate.mjs; do not edit.

export interface paths {
    "/v1/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own applications, newest change first
         * @description 我的办件，最近变动的在前。
         *
         *     The caller's own applications, newest change first.
         */
        get: operations["list_applications"];
        put?: never;
        /**
         * Begin a life event
         * @description 开始办理：新草稿自动填入已知信息（秒报）；已有草稿则返回该草稿。
         *
         *     Begin a life event: 201 with a draft in which what is known is filled in; 200 with the open draft there is.
         */
        post: operations["begin_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One application of the caller
         * @description 查看我的一个办件：答案、事项、部门、时限、材料。
         *
         *     One application of the caller: answers, items with their departments and clocks, materials.
         */
        get: operations["get_application"];
        put?: never;
        post?: never;
        /**
         * Throw a draft away
         * @description 删除草稿。
         *
         *     Throw a draft away.
         */
        delete: operations["discard_application"];
        options?: never;
        head?: never;
        /**
         * Fill in a draft (merge patch)
         * @description 填写草稿（合并补丁），随填随存，只检查格式。
         *
         *     Fill in a draft (merge patch). Checked for form, never for completeness; saved at once.
         */
        patch: operations["patch_application"];
        trace?: never;
    };
    "/v1/applications/{case_id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same as PATCH of the draft, for clients that cannot send PATCH
         * @description 与 PATCH 草稿相同，供不能发送 PATCH 的客户端（如微信 wx.request）使用。
         *
         *     The same as PATCH of the draft, for clients that cannot send PATCH: WeChat's `wx.request` is one.
         */
        post: operations["fill_in_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{case_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a draft in
         * @description 提交草稿，各部门开始并联办理。
         *
         *     Hand a draft in. 202 with the case: the departments begin, side by side.
         */
        post: operations["submit_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{case_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened to the case, each entry chained to the one before it by its hash
         * @description 办件时间线，逐条哈希相连，可自行核验。
         *
         *     Everything that happened to the case, each entry chained to the one before it by its hash.
         */
        get: operations["get_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{case_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call a case back
         * @description 撤回办件：未决定的停止，已决定的保留。
         *
         *     Call a case back: what is not decided stops; what is decided stays.
         */
        post: operations["withdraw_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bundles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The life events that the city offers, filtered by audience, stage, region, tag and a word
         * @description 查询本市提供的一件事，可按对象、阶段、地区、标签和关键字筛选。
         *
         *     The life events that the city offers, filtered by audience, stage, region, tag and a word.
         */
        get: operations["list_bundles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bundles/{bundle_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One life event
         * @description 查看一件事：事项、部门、表单、四减、依据。
         *
         *     One life event: its items and departments, its form, what it saves, where that is written.
         */
        get: operations["get_bundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the service runs
         * @description 服务是否在运行。
         *
         *     Whether the service runs.
         */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/licences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's e-licences, newest first
         * @description 我的电子证照，新的在前。
         *
         *     The caller's e-licences, newest first.
         */
        get: operations["list_licences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, how surely we know it, and which enterprises they may act for
         * @description 当前登录的居民：姓名（脱敏）、实名等级、可代表的企业。
         *
         *     Who is signed in, how surely we know it, and which enterprises they may act for.
         */
        get: operations["get_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's messages, newest first
         * @description 我的消息，新的在前。
         *
         *     The caller's messages, newest first.
         */
        get: operations["list_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The description of this API, as OpenAPI 3.1
         * @description 本接口说明（OpenAPI 3.1）。
         *
         *     The description of this API, as OpenAPI 3.1.
         */
        get: operations["get_openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in, as a citizen with a WeChat login code or as staff with number and password
         * @description 登录：居民凭微信登录码，工作人员凭工号和密码。
         *
         *     Sign in, as a citizen with a WeChat login code or as staff with number and password.
         */
        post: operations["sign_in"];
        /**
         * Sign out
         * @description 退出登录，令牌立即失效。
         *
         *     Sign out: the token is refused everywhere from now on.
         */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/cases/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The course of a case that the caller's department has a part in
         * @description 办件的全程：各事项的先后、状态、时限和经过，不含申请人的填写内容。
         *
         *     The course of a case that the caller's department has a part in: items, order, clocks, history; no answers.
         */
        get: operations["follow_case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the caller decided lately, newest first
         * @description 我最近作出的决定，新的在前。
         *
         *     What the caller decided lately, newest first.
         */
        get: operations["list_decisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/late": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For supervisors
         * @description 督办：超过承诺时限的事项，超期最久的在前，附按部门、地区、一件事的计数。
         *
         *     For supervisors: what is past its promised limit, longest first, with counts by department, region and bundle.
         */
        get: operations["list_late"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, and whose desks are theirs
         * @description 当前登录的工作人员：姓名、部门、所辖地区。
         *
         *     Who is signed in, and whose desks are theirs.
         */
        get: operations["get_staff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A desk of the caller's department, earliest due first
         * @description 本部门的办理队列，先到期的在前；可按事项、期限、办件编号筛选，附各项计数，分页。
         *
         *     A desk of the caller's department, earliest due first: filtered, counted, page by page.
         */
        get: operations["list_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One task of the caller's own department
         * @description 查看本部门的一个任务：只含该事项用到的答案。
         *
         *     One task of the caller's own department: the answers that its item uses, its materials, its clock.
         */
        get: operations["get_task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/tasks/{task_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide
         * @description 作出决定。两人同时决定，只有一个生效，另一人被告知谁作了什么决定。
         *
         *     Decide. Two reviewers at once: one decision, and 409 tells the other whose it was, and what.
         */
        post: operations["decide_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verify/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check a certificate by its code
         * @description 凭核验码查验证照真伪和效力，任何人可查。
         *
         *     Check a certificate by its code: anybody may, and learns no more than whether it is true and in force.
         */
        get: operations["verify_licence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AnswerView
         * @description One answer as a reviewer reads it: its question, where it came from, whether a register confirmed it.
         *
         *     `changed` says that the applicant altered what was filled in.
         */
        AnswerView: {
            name: string;
            section: components["schemas"]["Words"];
            label: components["schemas"]["Words"];
            said: components["schemas"]["Words"];
            source?: components["schemas"]["Words"];
            /** @default false */
            changed: boolean;
            /** @default false */
            confirmed: boolean;
        };
        /**
         * Assurance
         * @description How sure we are of who it is (实名等级), weakest first.
         * @enum {string}
         */
        Assurance: "signed-in" | "real-name" | "face";
        /**
         * Audience
         * @description Whom a bundle serves, and who may start a case: a person, or an enterprise through its agent.
         * @enum {string}
         */
        Audience: "person" | "enterprise";
        /**
         * BeginBody
         * @description What to begin. `enterpriseId` when it is for an enterprise; `anew` makes a second draft beside an open one.
         */
        BeginBody: {
            bundleId: string;
            region: string;
            enterpriseId?: string | null;
            /** @default false */
            anew: boolean;
        };
        /**
         * BundleItemView
         * @description One item: what, who decides it, after which others, in how many working days, on which law.
         *
         *     `issues` is the kind of licence that an approval gives.
         */
        BundleItemView: {
            code: string;
            name: components["schemas"]["Words"];
            department: string;
            departmentName: components["schemas"]["Words"];
            kind: components["schemas"]["Kind"];
            type: components["schemas"]["ItemType"];
            after: string[];
            chosen: boolean;
            appliesWhen?: components["schemas"]["Words"];
            promisedWorkdays: number;
            statutoryWorkdays: number;
            assumed: boolean;
            result: components["schemas"]["Words"];
            issues?: string;
            basis: string[];
        };
        /**
         * BundleListView
         * @description The bundles that fit, by code.
         */
        BundleListView: {
            bundles: components["schemas"]["BundleSummary"][];
        };
        /**
         * BundleSummary
         * @description A bundle in a list.
         */
        BundleSummary: {
            id: string;
            version: string;
            name: components["schemas"]["Words"];
            audience: components["schemas"]["Audience"];
            stage: components["schemas"]["Stage"];
            tags: components["schemas"]["Tag"][];
            regions: string[];
            departments: number;
            items: number;
        };
        /**
         * BundleView
         * @description A bundle, whole. `form` is its definition section by section; `schema` is JSON Schema 2020-12 of the answers.
         *
         *     `proofs` names the ways in which each material can be met, best first; `origins` says what people call the registers
         *     and licences that answers and proofs come from, `regionNames` what they call the divisions that we serve.
         */
        BundleView: {
            id: string;
            version: string;
            name: components["schemas"]["Words"];
            audience: components["schemas"]["Audience"];
            stage: components["schemas"]["Stage"];
            tags: components["schemas"]["Tag"][];
            regions: string[];
            departments: number;
            items: number;
            assurance: components["schemas"]["Assurance"];
            applicant: components["schemas"]["Audience"];
            lead: string;
            leadName: components["schemas"]["Words"];
            lists: components["schemas"]["ListEntryView"][];
            eligibility: components["schemas"]["Words"][];
            cuts?: components["schemas"]["CutsView"];
            serviceItems: components["schemas"]["BundleItemView"][];
            materials: {
                [key: string]: components["schemas"]["Words"];
            };
            proofs: {
                [key: string]: string[];
            };
            origins: {
                [key: string]: components["schemas"]["Words"];
            };
            regionNames: {
                [key: string]: components["schemas"]["Words"];
            };
            form: {
                [key: string]: components["schemas"]["JsonValue"];
            }[];
            schema: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            sources: string[];
        };
        /**
         * CaseListView
         * @description The caller's cases, newest change first.
         */
        CaseListView: {
            applications: components["schemas"]["CaseSummary"][];
        };
        /**
         * CaseStatus
         * @description Where a case stands.
         * @enum {string}
         */
        CaseStatus: "draft" | "submitted" | "in_progress" | "completed" | "partly_completed" | "rejected" | "withdrawn";
        /**
         * CaseSummary
         * @description A case in a list.
         */
        CaseSummary: {
            id: string;
            bundle: string;
            name: components["schemas"]["Words"];
            status: components["schemas"]["CaseStatus"];
            region: string;
            /** Format: date-time */
            created: string;
            /** Format: date-time */
            changed: string;
            /** Format: date-time */
            submitted?: string;
            due?: components["schemas"]["DueView"];
        };
        /**
         * CaseView
         * @description A case, whole, as its applicant sees it. `version` is the ETag; `sources` says where an answer came from.
         *
         *     `ineligible` tells a draft's applicant, as early as it is certain, why this is not for them.
         */
        CaseView: {
            id: string;
            bundle: string;
            name: components["schemas"]["Words"];
            status: components["schemas"]["CaseStatus"];
            region: string;
            /** Format: date-time */
            created: string;
            /** Format: date-time */
            changed: string;
            /** Format: date-time */
            submitted?: string;
            due?: components["schemas"]["DueView"];
            version: number;
            answers: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            chosen: string[];
            declared: string[];
            sources: {
                [key: string]: string;
            };
            unavailable: components["schemas"]["Words"][];
            /** @default [] */
            ineligible: components["schemas"]["Words"][];
            items: components["schemas"]["ItemView"][];
            materials: components["schemas"]["MaterialView"][];
        };
        /**
         * CitizenSignIn
         * @description A login code from WeChat's `wx.login`: good once, five minutes.
         */
        CitizenSignIn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "wechat";
            code: string;
        };
        /**
         * CourseEntryView
         * @description One entry of the history; `by` names the person only where the decision is the reader's own department's.
         */
        CourseEntryView: {
            seq: number;
            /** Format: date-time */
            at: string;
            kind: components["schemas"]["Happening"];
            item?: string;
            by?: components["schemas"]["Words"];
            outcome?: components["schemas"]["Words"];
            /** @default false */
            automatic: boolean;
        };
        /**
         * CourseItemView
         * @description One item of a case on its way: whose it is, where it stands, by when; words of a decision only to its department.
         *
         *     `after` leaves out what other edges already say; `task` is there when it lies with the reader's department.
         */
        CourseItemView: {
            code: string;
            name: components["schemas"]["Words"];
            department: components["schemas"]["DepartmentView"];
            region: string;
            regionName: components["schemas"]["Words"];
            status: components["schemas"]["ItemStatus"];
            after: string[];
            promisedWorkdays: number;
            /** Format: date-time */
            started?: string;
            due?: components["schemas"]["DueView"];
            workdaysLeft?: number;
            /** Format: date-time */
            decided?: string;
            /** @default false */
            automatic: boolean;
            task?: string;
            reason?: components["schemas"]["Words"];
            note?: string;
        };
        /**
         * CourseView
         * @description The course of a case: its items with their order, and what happened; `whole`: its chain of hashes is unbroken.
         */
        CourseView: {
            id: string;
            bundle: string;
            name: components["schemas"]["Words"];
            lead: components["schemas"]["DepartmentView"];
            status: components["schemas"]["CaseStatus"];
            region: string;
            regionName: components["schemas"]["Words"];
            /** Format: date-time */
            submitted?: string;
            due?: components["schemas"]["DueView"];
            items: components["schemas"]["CourseItemView"][];
            history: components["schemas"]["CourseEntryView"][];
            whole: boolean;
        };
        /**
         * CutsView
         * @description The four cuts (四减), each before and after.
         */
        CutsView: {
            steps: [
                number,
                number
            ];
            days: [
                number,
                number
            ];
            trips: [
                number,
                number
            ];
            materials: [
                number,
                number
            ];
            assumed: boolean;
        };
        /**
         * DecisionBody
         * @description A decision. A rejection carries a reason code and words that the citizen understands.
         */
        DecisionBody: {
            /** @enum {string} */
            decision: "approve" | "reject";
            reasonCode?: string | null;
            note?: string | null;
        };
        /**
         * DepartmentView
         * @description A department: its code, and what people call it.
         */
        DepartmentView: {
            code: string;
            name: components["schemas"]["Words"];
        };
        /**
         * DueIn
         * @description When an item's promised limit ends, seen from today; each item is in exactly one of these.
         * @enum {string}
         */
        DueIn: "overdue" | "today" | "week" | "later";
        /**
         * DueView
         * @description The last day of a limit. `provisional` when it rests on a year whose holidays are not announced yet.
         */
        DueView: {
            /** Format: date */
            day: string;
            /** @default false */
            provisional: boolean;
        };
        /**
         * EnterpriseView
         * @description An enterprise that the caller may act for.
         */
        EnterpriseView: {
            id: string;
            name: string;
        };
        /**
         * EntryView
         * @description One entry of a timeline. `hash` covers the entry and the hash before it (see the documentation of the chain).
         */
        EntryView: {
            seq: number;
            /** Format: date-time */
            at: string;
            kind: string;
            actor: string;
            item?: string;
            facts: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            hash: string;
        };
        /**
         * FacetView
         * @description One value of a filter: what people call it, and how many it would give, the other filters staying as they are.
         */
        FacetView: {
            value: string;
            name: components["schemas"]["Words"];
            count: number;
        };
        /**
         * FaultView
         * @description One faulty place: where (RFC 6901 pointer into what was sent), a stable code, and words in both languages.
         */
        FaultView: {
            pointer: string;
            code: string;
            message: components["schemas"]["Words"];
        };
        /**
         * GroundView
         * @description One clause of the rule that could decide at once (秒批): what it says, and whether it holds for this case.
         */
        GroundView: {
            clause: components["schemas"]["Words"];
            holds?: boolean;
        };
        /**
         * Happening
         * @description What a timeline tells; each committed one leaves on the stream as an event of this kind.
         * @enum {string}
         */
        Happening: "drafted" | "submitted" | "started" | "decided" | "cancelled" | "issued" | "closed" | "withdrawn" | "restarted";
        /**
         * HealthView
         * @description That this function runs.
         */
        HealthView: {
            /** @constant */
            status: "ok";
        };
        /**
         * InboxView
         * @description The caller's messages, newest first.
         */
        InboxView: {
            messages: components["schemas"]["MessageView"][];
        };
        /**
         * ItemStatus
         * @description Where one item of a case stands.
         * @enum {string}
         */
        ItemStatus: "waiting" | "under_review" | "approved" | "rejected" | "cancelled" | "not_applicable";
        /**
         * ItemType
         * @description The types of the national catalogue that a person applies for, with its codes in words.yaml's comments.
         * @enum {string}
         */
        ItemType: "permit" | "levy" | "benefit" | "confirmation" | "award" | "ruling" | "other" | "public-service";
        /**
         * ItemView
         * @description One item of a case: who decides it, on which law, until when, what came of it, and how to object.
         *
         *     `workdaysLeft` counts down to the promised limit while it is under review, and is negative once that has passed.
         */
        ItemView: {
            code: string;
            name: components["schemas"]["Words"];
            department: components["schemas"]["DepartmentView"];
            region: string;
            status: components["schemas"]["ItemStatus"];
            after: string[];
            /** @default false */
            chosen: boolean;
            promisedWorkdays: number;
            due?: components["schemas"]["DueView"];
            workdaysLeft?: number;
            /** Format: date */
            statutoryDue?: string;
            /** Format: date-time */
            decided?: string;
            /** @default false */
            automatic: boolean;
            reason?: components["schemas"]["Words"];
            note?: string;
            result?: string;
            resultText: components["schemas"]["Words"];
            basis: string[];
            appeal: components["schemas"]["Words"];
        };
        JsonValue: unknown;
        /**
         * Kind
         * @description Whether an item is decided on the spot (即办件) or within a promised time (承诺件).
         * @enum {string}
         */
        Kind: "on-the-spot" | "promised";
        /**
         * LateDepartmentView
         * @description What is late with one department: how many items, and by how many working days the latest.
         */
        LateDepartmentView: {
            value: string;
            name: components["schemas"]["Words"];
            count: number;
            worstWorkdays: number;
        };
        /**
         * LateView
         * @description What is past its promised limit and the caller looks after, longest first, page by page.
         */
        LateView: {
            tasks: components["schemas"]["TaskSummary"][];
            count: number;
            next?: string;
            pastStatutory: number;
            departments: components["schemas"]["LateDepartmentView"][];
            regions: components["schemas"]["FacetView"][];
            bundles: components["schemas"]["FacetView"][];
        };
        /**
         * Level
         * @description The three lists of things to get done: 总体清单, 年度清单, 特色清单 (国办发〔2025〕24号).
         * @enum {string}
         */
        Level: "master" | "annual" | "special";
        /**
         * LicenceView
         * @description A licence as its holder sees it. `code` opens the public check; `labels` says what people call what it shows.
         */
        LicenceView: {
            kind: string;
            name: components["schemas"]["Words"];
            number: string;
            /** @description 核验码。The code that stands on a licence. */
            code: string;
            department: components["schemas"]["Words"];
            /** Format: date */
            issued: string;
            /** Format: date */
            validUntil?: string;
            valid: boolean;
            shows: {
                [key: string]: string;
            };
            labels: {
                [key: string]: components["schemas"]["Words"];
            };
        };
        /**
         * ListEntryView
         * @description Where a bundle stands in the three-level lists (总体清单, 年度清单, 特色清单).
         */
        ListEntryView: {
            level: components["schemas"]["Level"];
            year: number;
            batch?: number;
            /** @default false */
            assumed: boolean;
        };
        /**
         * MaterialView
         * @description One material that the case needs, and how it is met; without `met` it is still missing.
         */
        MaterialView: {
            code: string;
            name: components["schemas"]["Words"];
            met?: string;
            /** @default false */
            mayDeclare: boolean;
        };
        /**
         * MessageView
         * @description A message as its reader sees it.
         */
        MessageView: {
            id: string;
            case: string;
            kind: string;
            text: components["schemas"]["Words"];
            /** Format: date-time */
            at: string;
            sms: components["schemas"]["Sms"];
        };
        /**
         * NoBody
         * @description Nothing to say: `{}`.
         */
        NoBody: Record<string, never>;
        /**
         * OpenApiView
         * @description An OpenAPI 3.1 document.
         */
        OpenApiView: {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /**
         * OwnDecisionView
         * @description One decision of the caller's own.
         */
        OwnDecisionView: {
            task: string;
            case: string;
            bundle: components["schemas"]["Words"];
            name: components["schemas"]["Words"];
            regionName: components["schemas"]["Words"];
            /** Format: date-time */
            at: string;
            outcome: components["schemas"]["Words"];
            approve: boolean;
            reason?: components["schemas"]["Words"];
        };
        /**
         * OwnDecisionsView
         * @description What the caller decided in the last 90 days, newest first, page by page.
         */
        OwnDecisionsView: {
            decisions: components["schemas"]["OwnDecisionView"][];
            next?: string;
        };
        /**
         * PaperView
         * @description One material of the item, and how it was met.
         */
        PaperView: {
            code: string;
            name: components["schemas"]["Words"];
            met?: string;
            how?: components["schemas"]["Words"];
        };
        /**
         * PatchBody
         * @description A merge patch (RFC 7396) of a draft: `answers` is merged, null removes; the two lists are replaced.
         */
        PatchBody: {
            answers?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            chosen?: string[];
            declared?: string[];
        };
        /**
         * PersonView
         * @description Who is signed in: a masked name (none for a visitor whose name we do not know), how surely known, for whom.
         */
        PersonView: {
            name?: string;
            assurance: components["schemas"]["Assurance"];
            enterprises: components["schemas"]["EnterpriseView"][];
        };
        /**
         * ProblemView
         * @description RFC 9457. `title` and `detail` in the language asked for; `message` and the faults in both.
         */
        ProblemView: {
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "json_malformed" | "request_invalid" | "not_signed_in" | "not_allowed" | "not_found" | "route_unknown" | "body_too_large" | "if_match_required" | "changed_meanwhile" | "idempotency_key_required" | "idempotency_key_reused" | "method_not_allowed" | "media_type_unsupported" | "too_many_requests" | "busy" | "internal" | "request_refused" | "too_slow" | "sign_in_refused" | "sign_in_locked" | "wechat_unavailable" | "not_representative" | "bundle_not_found" | "region_not_served" | "wrong_applicant" | "case_not_draft" | "case_not_withdrawable" | "answers_invalid" | "not_eligible" | "assurance_too_low" | "already_decided" | "not_under_review" | "reason_required" | "only_reviewers_decide";
            detail: string;
            message: components["schemas"]["Words"];
            /** @default  */
            requestId: string;
            errors?: components["schemas"]["FaultView"][];
        };
        /**
         * QueueView
         * @description A department's desk in a region, earliest due first, page by page.
         *
         *     `count` is how many fit the filters on all pages; `next` is the cursor of the page after this one.
         */
        QueueView: {
            tasks: components["schemas"]["TaskSummary"][];
            count: number;
            next?: string;
            due: components["schemas"]["FacetView"][];
            bundles: components["schemas"]["FacetView"][];
            items: components["schemas"]["FacetView"][];
        };
        /**
         * Role
         * @description What a member of staff does: decides in a department, or looks after a department's deadlines.
         * @enum {string}
         */
        Role: "reviewer" | "supervisor";
        /**
         * SessionView
         * @description A session: the bearer token and when it ends.
         */
        SessionView: {
            token: string;
            expires: string;
            /** @enum {string} */
            kind: "citizen" | "staff";
            assurance?: components["schemas"]["Assurance"];
            department?: string;
            region?: string;
            role?: components["schemas"]["Role"];
        };
        /**
         * SignIn
         * @description Either of the two; `kind` says which.
         */
        SignIn: components["schemas"]["CitizenSignIn"] | components["schemas"]["StaffSignIn"];
        /**
         * Sms
         * @description What became of the text message beside an in-app message.
         *
         *     `sending` is written before the call. Found again, the provider may have accepted it: it is `unknown`, and not sent
         *     twice (a provider that can be asked by reference would be asked; SNS can't).
         * @enum {string}
         */
        Sms: "none" | "sending" | "sent" | "refused" | "unknown";
        /**
         * StaffSignIn
         * @description A member of staff at their desk.
         */
        StaffSignIn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "staff";
            number: string;
            password: string;
        };
        /**
         * StaffView
         * @description Who is signed in: name, department, region, and the regions whose desks are theirs.
         */
        StaffView: {
            number: string;
            name: string;
            role: components["schemas"]["Role"];
            department: components["schemas"]["DepartmentView"];
            region: string;
            regionName: components["schemas"]["Words"];
            serves: {
                [key: string]: components["schemas"]["Words"];
            };
        };
        /**
         * Stage
         * @description The sixteen stages of the two life cycles (国办发〔2025〕24号): six of enterprises, ten of people.
         * @enum {string}
         */
        Stage: "entry" | "hiring" | "taxes" | "operation" | "construction" | "exit" | "birth" | "education" | "employment" | "living" | "home" | "travel" | "medical" | "assistance" | "old-age" | "after-death";
        /**
         * Tag
         * @description How a bundle is served: 集成办, 免申办, 跨域办, 秒报, 秒批.
         * @enum {string}
         */
        Tag: "integrated" | "no-application" | "cross-region" | "instant-form" | "instant-approval";
        /**
         * TaskSummary
         * @description One item on a department's desk; `workdaysLeft` is negative once the promised limit has passed.
         *
         *     `dueIn` is there while it is under review: what the counts beside the list count it as.
         */
        TaskSummary: {
            id: string;
            case: string;
            bundle: components["schemas"]["Words"];
            bundleCode: string;
            item: string;
            name: components["schemas"]["Words"];
            department: components["schemas"]["DepartmentView"];
            region: string;
            regionName: components["schemas"]["Words"];
            status: components["schemas"]["ItemStatus"];
            /** Format: date-time */
            started?: string;
            due?: components["schemas"]["DueView"];
            /** Format: date */
            statutoryDue?: string;
            workdaysLeft?: number;
            dueIn?: components["schemas"]["DueIn"];
        };
        /**
         * TaskView
         * @description A task, whole: what the department may see to decide it, and the decision when there is one.
         */
        TaskView: {
            id: string;
            case: string;
            bundle: components["schemas"]["Words"];
            bundleCode: string;
            item: string;
            name: components["schemas"]["Words"];
            department: components["schemas"]["DepartmentView"];
            region: string;
            regionName: components["schemas"]["Words"];
            status: components["schemas"]["ItemStatus"];
            /** Format: date-time */
            started?: string;
            due?: components["schemas"]["DueView"];
            /** Format: date */
            statutoryDue?: string;
            workdaysLeft?: number;
            dueIn?: components["schemas"]["DueIn"];
            answers: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            told: components["schemas"]["AnswerView"][];
            confirmed: string[];
            materials: components["schemas"]["PaperView"][];
            grounds: components["schemas"]["GroundView"][];
            resultText: components["schemas"]["Words"];
            basis: string[];
            appeal: components["schemas"]["Words"];
            reasons: {
                [key: string]: components["schemas"]["Words"];
            };
            /** Format: date-time */
            decided?: string;
            decidedBy?: string;
            decidedByName?: components["schemas"]["Words"];
            reason?: string;
            note?: string;
        };
        /**
         * TimelineView
         * @description Everything that happened to a case, oldest first; `whole` says that the chain of hashes is unbroken.
         */
        TimelineView: {
            entries: components["schemas"]["EntryView"][];
            whole: boolean;
        };
        /**
         * VerificationView
         * @description What anybody learns from a licence's code: what it is, who issued it, whether it is in force, a masked name.
         */
        VerificationView: {
            kind: string;
            name: components["schemas"]["Words"];
            number: string;
            department: components["schemas"]["Words"];
            /** Format: date */
            issued: string;
            /** Format: date */
            validUntil?: string;
            valid: boolean;
            holder?: string;
        };
        /**
         * WalletView
         * @description All licences of the caller, newest first.
         */
        WalletView: {
            licences: components["schemas"]["LicenceView"][];
        };
        /**
         * Words
         * @description One text in both languages. Chinese is what most people read; English stands beside it.
         */
        Words: {
            zh: string;
            en: string;
        };
    };
    responses: never;
    parameters: {
        /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
        "Accept-Language": string;
        /** @description 防重复标识，每次操作新取一个，重试时不变；保留 24 小时。A fresh key for each act, the same one for its repetition; kept for 24 hours. */
        "Idempotency-Key": string;
        /** @description 草稿的 ETag：只有仍是最新才会修改。The draft's ETag: it is changed only while this is its newest version. */
        "If-Match": string;
    };
    requestBodies: never;
    headers: {
        /** @description 版本，用于 If-Match。The version, for If-Match. */
        ETag: string;
        /** @description true 表示这是第一次的回答。`true` when this is the first answer, given again. */
        "Idempotency-Replayed": string;
        /** @description title 与 detail 的语言。The language of title and detail. */
        "Content-Language": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_applications: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseListView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    begin_application: {
        parameters: {
            query?: never;
            header: {
                /** @description 防重复标识，每次操作新取一个，重试时不变；保留 24 小时。A fresh key for each act, the same one for its repetition; kept for 24 hours. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginBody"];
            };
        };
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description 已建立。Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description 请求缺少防重复标识。The request lacks its idempotency key. / 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不是该企业的办事人。You do not act for this enterprise. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有这件事。There is no such life event. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 防重复标识已用于另一请求。The idempotency key was used for another request. / 所选地区暂未开通这件事。This is not offered in the region you chose. / 填写的内容有误。Some of what was sent is not right. / 申请人类型不符。This is for another kind of applicant. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_application: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号。The number of a case. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    discard_application: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号。The number of a case. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 完成，无内容。Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 办件已提交，不能再修改。This case has been handed in and can not be changed. */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    patch_application: {
        parameters: {
            query?: never;
            header: {
                /** @description 草稿的 ETag：只有仍是最新才会修改。The draft's ETag: it is changed only while this is its newest version. */
                "If-Match": components["parameters"]["If-Match"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号。The number of a case. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchBody"];
                "application/merge-patch+json": components["schemas"]["PatchBody"];
            };
        };
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 办件已提交，不能再修改。This case has been handed in and can not be changed. */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容已在别处更新。It was changed elsewhere. */
            412: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 填写的内容有误。Some of your answers are not right. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请刷新后再修改。Please refresh before changing. */
            428: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    fill_in_application: {
        parameters: {
            query?: never;
            header: {
                /** @description 草稿的 ETag：只有仍是最新才会修改。The draft's ETag: it is changed only while this is its newest version. */
                "If-Match": components["parameters"]["If-Match"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号。The number of a case. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchBody"];
            };
        };
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 办件已提交，不能再修改。This case has been handed in and can not be changed. */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容已在别处更新。It was changed elsewhere. */
            412: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 填写的内容有误。Some of your answers are not right. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请刷新后再修改。Please refresh before changing. */
            428: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    submit_application: {
        parameters: {
            query?: never;
            header: {
                /** @description 防重复标识，每次操作新取一个，重试时不变；保留 24 小时。A fresh key for each act, the same one for its repetition; kept for 24 hours. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号。The number of a case. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoBody"];
            };
        };
        responses: {
            /** @description 已受理，后续自动进行。Accepted; the rest follows by itself. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description 请求缺少防重复标识。The request lacks its idempotency key. / 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 需要更高等级的身份验证。We need to know more surely who you are. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 办件已提交，不能再修改。This case has been handed in and can not be changed. */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 填写的内容有误。Some of your answers are not right. / 防重复标识已用于另一请求。The idempotency key was used for another request. / 暂不符合办理条件。The conditions for this are not met. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_timeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号。The number of a case. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    withdraw_application: {
        parameters: {
            query?: never;
            header: {
                /** @description 防重复标识，每次操作新取一个，重试时不变；保留 24 小时。A fresh key for each act, the same one for its repetition; kept for 24 hours. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号。The number of a case. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoBody"];
            };
        };
        responses: {
            /** @description 已受理，后续自动进行。Accepted; the rest follows by itself. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description 请求缺少防重复标识。The request lacks its idempotency key. / 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 办件现在不能撤回。This case can not be withdrawn now. */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 防重复标识已用于另一请求。The idempotency key was used for another request. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_bundles: {
        parameters: {
            query?: {
                audience?: components["schemas"]["Audience"];
                stage?: components["schemas"]["Stage"];
                region?: string;
                tag?: components["schemas"]["Tag"];
                q?: string;
            };
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BundleListView"];
                };
            };
            /** @description 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_bundle: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 一件事的代码或版本。The code of a life event, or of one of its versions. */
                bundle_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BundleView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_health: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_licences: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_person: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_messages: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_openapi: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenApiView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description 已建立。Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 登录未成功。You could not be signed in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 账号暂时锁定。This account is locked for now. / 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. / 暂时无法通过微信登录。Signing in by WeChat is not possible just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 完成，无内容。Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    follow_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号。The number of a case. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_decisions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnDecisionsView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_late: {
        parameters: {
            query?: {
                department?: string;
                region?: string;
                bundle?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LateView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不能进行此操作。You may not do this. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_staff: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_tasks: {
        parameters: {
            query?: {
                region?: string;
                bundle?: string;
                item?: string;
                due?: components["schemas"]["DueIn"];
                number?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不能进行此操作。You may not do this. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_task: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号.事项。The case and its item. */
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    decide_task: {
        parameters: {
            query?: never;
            header: {
                /** @description 防重复标识，每次操作新取一个，重试时不变；保留 24 小时。A fresh key for each act, the same one for its repetition; kept for 24 hours. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号.事项。The case and its item. */
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description 请求缺少防重复标识。The request lacks its idempotency key. / 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 督办员不能作出决定。Supervisors do not decide. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 此事项已有决定。This has been decided already. / 此事项现在不在审批中。This is not under review now. */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 防重复标识已用于另一请求。The idempotency key was used for another request. / 不予通过需要说明理由。A rejection needs its reason. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    verify_licence: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 核验码。The code that stands on a licence. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
}
